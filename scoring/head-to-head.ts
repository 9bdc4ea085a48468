import { cell } from './decision-matrix.js'
import type { CriterionId, DecisionProblem } from './problem.js'

/** One criterion's part in how far one alternative leads another: weight × difference of utilities. */
export interface Driver {
  readonly criterion: CriterionId
  readonly difference: number
}

/** How the lead of `a` over `b` comes about, the largest parts first; the differences sum to the lead. */
export function drivers({ columns, weights }: DecisionProblem, a: number, b: number): readonly Driver[] {
  return columns
    .map(({ criterion, utilities }, j) => ({
      criterion,
      difference: (weights[j] ?? 0) * (cell(utilities, a) - cell(utilities, b)),
    }))
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
}

/** The criteria on which an alternative is ahead of all the others; nobody leads where the best are equal. */
export function leaders({ columns }: DecisionProblem, rows: readonly number[]): readonly (number | null)[] {
  return columns.map(({ utilities }) => {
    const best = Math.max(...rows.map((row) => cell(utilities, row)))
    const [first, ...others] = rows.filter((row) => cell(utilities, row) === best)
    return first === undefined || others.length > 0 || rows.length < 2 ? null : first
  })
}
