import { z } from 'zod'
import { canonicalJson } from './canonical.js'
import { CatalogError } from './catalog-error.js'
import { sortedBy } from '../support/order.js'
import { shapeProblem } from './shape-problem.js'
import { ruleSchema } from '../gates/rule.js'

const rulesSchema = z.array(ruleSchema)

/**
 * The text of a set of rules, as `versionTexts` gives it; its hash is the version. Throws a `CatalogError` where a rule
 * is malformed; whether what it names exists only `readVersions` can say, which has the rest of the catalogue.
 */
export function rulesText(raw: unknown): string {
  const { data, error } = rulesSchema.safeParse(raw)
  if (data !== undefined) return canonicalJson([...sortedBy(data, ({ id }) => id)])
  throw new CatalogError(
    error.issues.map((issue) => shapeProblem({ ...issue, path: ['rules', ...issue.path] }, { rules: raw })),
  )
}
