import { Matrix } from 'ml-matrix'
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
  const scores = weightedSums(candidates, 'utilities')
  const lows = weightedSums(candidates, 'worst')
  const highs = weightedSums(candidates, 'best')
  const scored = rows.map((row, i) => {
    const [score, low, high] = [scores, lows, highs].map((sums) => at(sums, i)) as [number, number, number]
    const range = [Math.min(low, score), Math.max(high, score)] as const
    return { row, alternative: nameOf(problem, row), score, range }
  })
  return scored
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map((entry, i) => ({ ...entry, rank: i + 1 }))
}

function weightedSums(
  { problem: { columns }, rows }: Candidates,
  part: 'utilities' | 'worst' | 'best',
): readonly number[] {
  if (rows.length === 0 || columns.length === 0) return rows.map(() => 0)
  const matrix = Matrix.zeros(rows.length, columns.length)
  rows.forEach((row, i) => {
    columns.forEach((column, j) => matrix.set(i, j, cell(column[part], row)))
  })
  return matrix.mmul(Matrix.columnVector(columns.map(({ weight }) => weight))).to1DArray()
}

function at(values: readonly number[], i: number): number {
  const value = values[i]
  if (value === undefined) throw new Error(`no candidate ${i}`)
  return value
}

/** True when facts that are missing could change who leads, or when nothing is weighed at all. */
export function leadIsOpen({ problem }: Candidates, ranked: readonly Ranked[]): boolean {
  const [leader, ...others] = ranked
  if (leader === undefined) return false
  const nothingWeighed = problem.columns.every(({ weight }) => weight === 0)
  return nothingWeighed || others.some(({ range }) => range[1] >= leader.range[0])
}
