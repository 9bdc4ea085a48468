import type { Route } from '../route-table.js'
import { auditRoutes } from './audit.js'
import type { GovernanceDeps } from './deps.js'
import { decisionProblemRoutes } from './decision-problems.js'
import { personaRoutes } from './personas.js'
import { policyRoutes } from './policies.js'
import { publishRoutes } from './publish.js'
import { ruleRoutes } from './rules.js'
import { versionRoutes } from './versions.js'
import { weightSetRoutes } from './weight-sets.js'

/** What decides the answers of a site: its weights and rules, and the personas and policies they are held to. */
export function governanceRoutes(deps: GovernanceDeps): readonly Route[] {
  return [
    // Before those of one weight set, whose id could be any word.
    ...versionRoutes(deps),
    ...weightSetRoutes(deps),
    ...publishRoutes(deps),
    ...decisionProblemRoutes(deps),
    ...personaRoutes(deps),
    ...policyRoutes(deps),
    ...ruleRoutes(deps),
    ...auditRoutes(deps),
  ]
}
