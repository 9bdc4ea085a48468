import { cell, sum, type CriterionId } from './problem.js'
import type { CandidateRow, Candidates } from './screen.js'

/** One criterion's part in how far one candidate leads another: weight × difference of utilities, in [−1, 1]. */
export interface Driver {
  readonly criterion: CriterionId
  readonly difference: number
}

/** How the lead of `a` over `b` comes about, the largest parts first; the differences sum to the lead. */
export function drivers({ problem }: Candidates, a: CandidateRow, b: CandidateRow): readonly Driver[] {
  return problem.columns
    .map(({ criterion, weight, utilities }) => ({
      criterion,
      difference: weight * (cell(utilities, a) - cell(utilities, b)),
    }))
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
}

/** A criterion, and the candidate that is ahead of all the others on it. */
export interface Leader {
  readonly criterion: CriterionId
  /** Null where the best are equal, and where there are fewer than two candidates. */
  readonly row: CandidateRow | null
}

/** Who is ahead on each criterion, in the order of the columns. */
export function leaders({ problem, rows }: Candidates): readonly Leader[] {
  return problem.columns.map(({ criterion, utilities }) => {
    const best = Math.max(...rows.map((row) => cell(utilities, row)))
    const [first, ...others] = rows.filter((row) => cell(utilities, row) === best)
    return { criterion, row: first === undefined || others.length > 0 || rows.length < 2 ? null : first }
  })
}

/**
 * Pareto dominance over the criteria that are not capped and weigh something: at least as good on every one of them,
 * better on one.
 */
export function dominates({ problem }: Candidates, a: CandidateRow, b: CandidateRow): boolean {
  let isBetter = false
  for (const { capped, weight, utilities } of problem.columns) {
    if (capped || weight <= 0) continue
    const [one, other] = [cell(utilities, a), cell(utilities, b)]
    if (one < other) return false
    isBetter ||= one > other
  }
  return isBetter
}

/** One weight, moved alone as a share of the present sum, that puts the lower of two candidates first. */
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
export function flips({ problem }: Candidates, leader: CandidateRow, other: CandidateRow): readonly Flip[] {
  const parts = problem.columns.map(({ criterion, weight, utilities }) => ({
    criterion,
    weight,
    difference: cell(utilities, leader) - cell(utilities, other),
  }))
  const lead = sum(parts.map(({ weight, difference }) => difference * weight))
  if (lead <= 0) return []
  return parts
    .map(({ criterion, weight, difference }) => ({
      criterion,
      weight,
      flipsAt: weight + (-lead / difference) * BEYOND,
    }))
    .filter(({ flipsAt }) => Number.isFinite(flipsAt) && flipsAt >= 0)
}
