import { cell } from './decision-matrix.js'
import type { CriterionId, DecisionProblem } from './problem.js'
import { sum } from './weights.js'

/** One weight, moved alone as a share of the present sum, that puts the lower of two alternatives first. */
export interface Flip {
  readonly criterion: CriterionId
  readonly weight: number
  readonly flipsAt: number
}

/** So little beyond the point of equality that 99 % of the move stays short of it, and more than rounding can undo. */
const BEYOND = 1 + 1e-6

/**
 * Every single weight that flips a pair, and where. With the other weights as they are, the lead Σ wⱼ(uₐⱼ − u_bⱼ) is
 * linear in one weight, so it is 0 at wⱼ − lead ÷ (uₐⱼ − u_bⱼ) (Triantaphyllou & Sánchez 1997, theorem 1, stated there
 * for normalised weights). A criterion on which both are equal flips nothing; neither does a weight below 0. None is
 * given for a tie, which any move decides.
 */
export function flips({ columns, weights }: DecisionProblem, leader: number, other: number): readonly Flip[] {
  const differences = columns.map(({ utilities }) => cell(utilities, leader) - cell(utilities, other))
  const lead = sum(differences.map((difference, j) => difference * (weights[j] ?? 0)))
  if (lead <= 0) return []
  return columns
    .map(({ criterion }, j) => {
      const weight = weights[j] ?? 0
      const move = -lead / (differences[j] ?? 0)
      return { criterion, weight, flipsAt: weight + move * BEYOND }
    })
    .filter(({ flipsAt }) => Number.isFinite(flipsAt) && flipsAt >= 0)
}
