import { cell, sum, type Column, type CriterionId } from './problem.js'
import { LEVEL } from './rank.js'
import type { CandidateRow, Candidates } from './screen.js'

/**
 * True where what is known puts `a` ahead of `b` whatever the open facts turn out to be: its worst is no less than the
 * other's best. What is filled in for a missing fact is no argument, so every sentence on who is ahead rests on this.
 */
function isSurelyAhead({ utilities, worst, best, known }: Column, a: CandidateRow, b: CandidateRow): boolean {
  const isHigher = cell(utilities, a) > cell(utilities, b)
  return cell(known, a) === 1 && isHigher && cell(worst, a) >= cell(best, b)
}

/** One criterion's part in how far one candidate leads another: weight × difference of utilities, in [−1, 1]. */
export interface Driver {
  readonly criterion: CriterionId
  readonly difference: number
}

/** How a lead comes about: the drivers, and what is left of it, which rests on facts that are open. */
export interface Drivers {
  /** The largest first. */
  readonly drivers: readonly Driver[]
  /** With the drivers it sums to the lead. */
  readonly open: number
}

/** How the lead of `a` over `b` comes about. A criterion on which it is not sure who is ahead drives nothing. */
export function drivers({ problem }: Candidates, a: CandidateRow, b: CandidateRow): Drivers {
  const parts = problem.columns.map((column) => ({
    criterion: column.criterion,
    difference: column.weight * (cell(column.utilities, a) - cell(column.utilities, b)),
    isSure: isSurelyAhead(column, a, b) || isSurelyAhead(column, b, a),
  }))
  const sure = parts.filter(({ isSure }) => isSure)
  return {
    drivers: sure
      .map(({ criterion, difference }) => ({ criterion, difference }))
      .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference)),
    open: sum(parts.filter(({ isSure }) => !isSure).map(({ difference }) => difference)),
  }
}

/** A criterion, and the candidate that is ahead of all the others on it. */
export interface Leader {
  readonly criterion: CriterionId
  /** Null where nobody is surely ahead, and where there are fewer than two candidates. */
  readonly row: CandidateRow | null
}

/** Who is surely ahead on each criterion, in the order of the columns. */
export function leaders({ problem, rows }: Candidates): readonly Leader[] {
  return problem.columns.map((column) => {
    const best = rows.reduce((most, row) => Math.max(most, cell(column.utilities, row)), -Infinity)
    const first = rows.find((row) => cell(column.utilities, row) === best)
    const others = rows.filter((row) => row !== first)
    const leads =
      first !== undefined && others.length > 0 && others.every((row) => isSurelyAhead(column, first, row))
    return { criterion: column.criterion, row: leads ? first : null }
  })
}

/**
 * Pareto dominance over the criteria that are not capped and weigh something, whatever the open facts turn out to be:
 * at its worst at least as good as the other at its best on every one of them, and better on one (necessary dominance:
 * Hazen 1986, partial information).
 */
export const dominates = (candidates: Candidates, a: CandidateRow, b: CandidateRow): boolean =>
  dominanceAmong(candidates)(a, b)

/** The same, for many pairs of some candidates. */
export function dominanceAmong({ problem }: Candidates): (a: CandidateRow, b: CandidateRow) => boolean {
  const weighed = problem.columns.filter(({ capped, weight }) => !capped && weight > 0)
  return (a, b) =>
    weighed.every(({ worst, best }) => cell(worst, a) >= cell(best, b)) &&
    weighed.some((column) => isSurelyAhead(column, a, b))
}

/** One weight, moved alone as a share of the present sum, that takes the lead from the higher of two candidates. */
export interface Flip {
  readonly criterion: CriterionId
  readonly weight: number
  readonly flipsAt: number
  /** What it makes of the pair: the other leads, or the two are level. Only a weight of 0 gives a tie. */
  readonly to: 'other' | 'tie'
}

/** So little beyond the point of equality that 99 % of the move stays short of it, and more than rounding can undo. */
const BEYOND = 1 + 1e-6

/**
 * Every single weight that flips a pair, and where. With the other weights as they are, the lead Σ wⱼ(uₐⱼ − u_bⱼ) is
 * linear in one weight, so it is 0 at wⱼ − lead ÷ (uₐⱼ − u_bⱼ) (Triantaphyllou & Sánchez 1997, theorem 1, stated there
 * for normalised weights). A criterion on which both are equal flips nothing; neither does a weight below 0. Where the
 * whole lead is one criterion's, a weight of 0 makes a tie. None is given for a tie, which any move decides.
 */
export function flips({ problem }: Candidates, leader: CandidateRow, other: CandidateRow): readonly Flip[] {
  const parts = problem.columns.map(({ criterion, weight, utilities }) => ({
    criterion,
    weight,
    difference: cell(utilities, leader) - cell(utilities, other),
  }))
  const lead = sum(parts.map(({ weight, difference }) => difference * weight))
  if (lead <= LEVEL) return []
  return parts.flatMap(({ criterion, weight, difference }): Flip[] => {
    const isAllOfIt = Math.abs(weight * difference - lead) <= LEVEL
    if (isAllOfIt) return [{ criterion, weight, flipsAt: 0, to: 'tie' }]
    const flipsAt = weight + (-lead / difference) * BEYOND
    return Number.isFinite(flipsAt) && flipsAt >= 0 ? [{ criterion, weight, flipsAt, to: 'other' }] : []
  })
}
