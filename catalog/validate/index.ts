import type { CatalogFiles } from '../files.js'
import { validateCriteria } from './criteria.js'
import { validateEvidence } from './evidence.js'
import { validateFacts } from './facts.js'
import { validateMessages } from './messages.js'
import type { DataProblem } from './problem.js'
import { validateRules } from './rules.js'
import { validateTaxonomy } from './taxonomy.js'

export type { DataProblem } from './problem.js'

/** Every fault of the data that its shape alone does not show: references, units, sources, words, orphans. */
export function validate(files: CatalogFiles): readonly DataProblem[] {
  const checks = [
    validateTaxonomy,
    validateFacts,
    validateEvidence,
    validateRules,
    validateCriteria,
    validateMessages,
  ]
  return checks.flatMap((check) => check(files))
}
