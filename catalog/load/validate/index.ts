import type { CatalogFiles } from '../files.js'
import { validateCriteria, validateReach, validateUnfitted } from './criteria.js'
import { spareEvidence, validateEvidence } from './evidence.js'
import { validateFacts } from './facts.js'
import { validateFaq } from './faq.js'
import { spareMessages, validateLaterMessages, validateMessages, validateWording } from './messages.js'
import type { DataProblem } from './problem.js'
import { validateProfile } from './profile.js'
import { validateQuiz } from './quiz.js'
import { validateRules } from './rules.js'
import { validateTaxonomy } from './taxonomy.js'

export type { DataProblem } from './problem.js'

type Check = (files: CatalogFiles) => readonly DataProblem[]

const checksOfFit: readonly Check[] = [
  validateProfile,
  validateTaxonomy,
  validateFacts,
  validateEvidence,
  validateRules,
  validateCriteria,
  validateMessages,
]
// A text that is kept has passed these in its own day, and no recommendation rests on them.
const checksOfCare: readonly Check[] = [
  validateQuiz,
  validateReach,
  validateUnfitted,
  validateLaterMessages,
  validateFaq,
  spareEvidence,
  spareMessages,
  validateWording,
]

/** Every fault of the data that its shape alone does not show: references, units, sources, words, orphans. */
export function validate(files: CatalogFiles): readonly DataProblem[] {
  return [...checksOfFit, ...checksOfCare].flatMap((check) => check(files))
}

/** What keeps parts of different days, each valid in its own, from working together. */
export function misfits(files: CatalogFiles): readonly DataProblem[] {
  return checksOfFit.flatMap((check) => check(files))
}
