import { parseInput } from '../../../usecases/parse-input.js'
import type { Route } from '../route-table.js'
import { policyShape } from '../../../usecases/govern/policies/index.js'
import type { GovernanceDeps } from './deps.js'
import { savedRoutes } from './saved.js'

/** `/v1/policies`: assertions over the personas, any of which can block a publish. */
export function policyRoutes(deps: GovernanceDeps): readonly Route[] {
  return savedRoutes(deps, {
    kind: 'policy',
    name: 'policies',
    parse: (body) => ({ kind: 'policy', body: parseInput(policyShape, body) }),
  })
}
