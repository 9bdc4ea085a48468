import { cell } from './decision-matrix.js'
import type { CriterionId, DecisionProblem } from './problem.js'

/** wⱼ·uᵢⱼ: a criterion's part of a score. */
export interface Contribution {
  readonly criterion: CriterionId
  readonly weight: number
  readonly utility: number
  readonly contribution: number
}

/** The contributions to the score of one alternative, in the order of the columns. They sum to it, to 1e-12. */
export function contributionsOf({ columns, weights }: DecisionProblem, row: number): readonly Contribution[] {
  return columns.map(({ criterion, utilities }, j) => {
    const weight = weights[j] ?? 0
    const utility = cell(utilities, row)
    return { criterion, weight, utility, contribution: weight * utility }
  })
}
