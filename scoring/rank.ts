import { Matrix } from 'ml-matrix'
import { decisionMatrix } from './decision-matrix.js'
import type { Candidates } from './screen.js'

/** A candidate with its score and the interval its score could lie in once every unknown fact is known. */
export interface Ranked {
  readonly row: number
  readonly rank: number
  readonly score: number
  readonly range: readonly [low: number, high: number]
}

/**
 * Ranks by the weighted sum Σ wⱼ·uᵢⱼ (Fishburn 1967, additive utilities), highest first; equal scores stand in the
 * order of the alternatives, which is that of their ids.
 */
export function rank(candidates: Candidates): readonly Ranked[] {
  const scores = weightedSums(candidates, 'utilities')
  const lows = weightedSums(candidates, 'worst')
  const highs = weightedSums(candidates, 'best')
  const scored = candidates.rows.map((row, i) => ({
    row,
    score: at(scores, i),
    range: [Math.min(at(lows, i), at(scores, i)), Math.max(at(highs, i), at(scores, i))] as const,
  }))
  return scored
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map((entry, i) => ({ ...entry, rank: i + 1 }))
}

function weightedSums(candidates: Candidates, part: 'utilities' | 'worst' | 'best'): readonly number[] {
  const { weights } = candidates.problem
  if (candidates.rows.length === 0 || weights.length === 0) return candidates.rows.map(() => 0)
  return decisionMatrix(candidates, part)
    .mmul(Matrix.columnVector([...weights]))
    .to1DArray()
}

function at(values: readonly number[], i: number): number {
  const value = values[i]
  if (value === undefined) throw new Error(`no candidate ${i}`)
  return value
}

/** True when facts that are missing could change who leads, or when nothing is weighed at all. */
export function leadIsOpen(candidates: Candidates, ranked: readonly Ranked[]): boolean {
  const [leader, ...others] = ranked
  if (leader === undefined) return false
  const nothingWeighed = candidates.problem.weights.every((weight) => weight === 0)
  return nothingWeighed || others.some(({ range }) => range[1] >= leader.range[0])
}
