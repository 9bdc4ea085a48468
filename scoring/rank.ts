import { cell, isLast, nameOf, type AlternativeId } from './problem.js'
import type { CandidateRow, Candidates } from './screen.js'

/** Less than this between two scores is no lead: whoever is so close shares a rank. */
export const LEVEL = 1e-9

/** A place in a ranking: 1 is the first, level scores share one, and the score is in [0, 1]. */
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
 * Ranks by the weighted sum Σ wⱼ·uᵢⱼ (Fishburn 1967, additive utilities), highest first. Scores that are level share a
 * rank and stand in the order of the alternatives, which is that of their ids. What the problem puts last stands after
 * all others, in an order of its own.
 */
export function rank(candidates: Candidates): readonly Ranked[] {
  const { problem, rows } = candidates
  const [scores, lows, highs] = [
    weightedSums(candidates, 'utilities'),
    weightedSums(candidates, 'worst'),
    weightedSums(candidates, 'best'),
  ]
  const scored = rows.map((row, i) => {
    const score = cell(scores, i)
    const range = [Math.min(cell(lows, i), score), Math.max(cell(highs, i), score)] as const
    return { row, alternative: nameOf(problem, row), score, range }
  })
  scored.sort((a, b) => b.score - a.score || a.row - b.row)
  const [front, back] = [false, true].map((last) => scored.filter(({ row }) => isLast(problem, row) === last))
  return [...placed(front ?? []), ...placed(back ?? [], front?.length)]
}

/** The candidates that may be first: all but those that stand last, or all where there are no others. */
export function front({ problem, rows }: Candidates): readonly CandidateRow[] {
  const first = rows.filter((row) => !isLast(problem, row))
  return first.length > 0 ? first : rows
}

/** Gives places to what is in the order of its scores; those that are level with the first of them share its rank. */
function placed(scored: readonly Omit<Ranked, 'rank'>[], before = 0): readonly Ranked[] {
  const ranked: Ranked[] = []
  for (let from = 0; from < scored.length;) {
    const leader = scored[from]?.score ?? 0
    let to = from + 1
    while (to < scored.length && leader - (scored[to]?.score ?? 0) <= LEVEL) to += 1
    const level = scored.slice(from, to).sort((a, b) => a.row - b.row)
    for (const one of level) ranked.push({ ...one, rank: before + from + 1 })
    from = to
  }
  return ranked
}

/** Σ wⱼ·uᵢⱼ for each candidate, in the order of the candidates and at most 1; `part` says which utilities. */
export function weightedSums(
  { problem, rows }: Candidates,
  part: 'utilities' | 'worst' | 'best',
): Float64Array {
  const sums = new Float64Array(rows.length)
  for (const { weight, [part]: values } of problem.columns)
    rows.forEach((row, i) => (sums[i] = cell(sums, i) + cell(values, row) * weight))
  // The weights sum to 1 but for rounding.
  return sums.map((sum) => Math.min(sum, 1))
}
