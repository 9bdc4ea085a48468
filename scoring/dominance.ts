import { cell } from './decision-matrix.js'
import type { DecisionProblem } from './problem.js'

/** Pareto dominance for the shopper: at least as good on every weighed criterion that is theirs, better on one. */
export function dominates({ columns, weights }: DecisionProblem, a: number, b: number): boolean {
  const weighed = columns.filter(({ merchant }, j) => !merchant && (weights[j] ?? 0) > 0)
  const leads = weighed.map(({ utilities }) => cell(utilities, a) - cell(utilities, b))
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0)
}
