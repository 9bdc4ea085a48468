import { cell, nameOf, type AlternativeId } from './problem.js'
import type { CandidateRow, Candidates } from './screen.js'

/** A place in a ranking: 1 is the first, and the score is in [0, 1]. */
export interface Place {
  readonly rank: number
  readonly score: number
}

/** A candidate's place, and the interval its score could lie in once every unknown fact is known. */
export interface Ranked extends Place {
  readonly row: CandidateRow
  readonly alternative: AlternativeId
  readonly range: readonly [low: number, high: number]
}

/**
 * Ranks by the weighted sum Σ wⱼ·uᵢⱼ (Fishburn 1967, additive utilities), highest first; equal scores stand in the
 * order of the alternatives, which is that of their ids.
 */
export function rank(candidates: Candidates): readonly Ranked[] {
  const { problem, rows } = candidates
  const [scores, lows, highs] = [
    weightedSums(candidates, 'utilities'),
    weightedSums(candidates, 'worst'),
    weightedSums(candidates, 'best'),
  ]
  const scored = rows.map((row, i) => ({ row, i, score: cell(scores, i) }))
  return scored
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map(({ row, i, score }, place) => ({
      row,
      alternative: nameOf(problem, row),
      rank: place + 1,
      score,
      range: [Math.min(cell(lows, i), score), Math.max(cell(highs, i), score)],
    }))
}

/** Σ wⱼ·uᵢⱼ for each candidate, in the order of the candidates; `part` says which utilities. */
export function weightedSums(
  { problem, rows }: Candidates,
  part: 'utilities' | 'worst' | 'best',
): Float64Array {
  const sums = new Float64Array(rows.length)
  for (const { weight, [part]: values } of problem.columns)
    rows.forEach((row, i) => (sums[i] = cell(sums, i) + cell(values, row) * weight))
  return sums
}

/** True when facts that are missing could change who leads, or when nothing is weighed at all. */
export function leadIsOpen({ problem }: Candidates, ranked: readonly Ranked[]): boolean {
  const [leader, ...others] = ranked
  if (leader === undefined) return false
  const nothingWeighed = problem.columns.every(({ weight }) => weight === 0)
  return nothingWeighed || others.some(({ range }) => range[1] >= leader.range[0])
}
