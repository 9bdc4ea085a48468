import { dominanceAmong } from './compare.js'
import { cell, isLast, nameOf, sum, type AlternativeId, type Column } from './problem.js'
import { LEVEL, type Ranked } from './rank.js'
import type { CandidateRow, Candidates } from './screen.js'

const NAMED_MAX = 10

/**
 * Names the candidates that dominate the one in a place and are ranked below it: the nearest, ten at most.
 *
 * What dominates scores at least what the other makes at its best without its capped criteria. The search goes down the
 * ranking and ends below that score, so it looks no further than capped criteria and open facts can move the one it is
 * about, and at nothing where there are none.
 */
export function dominatorsBelow(
  candidates: Candidates,
  ranked: readonly Ranked[],
): (place: number) => readonly AlternativeId[] {
  const { problem } = candidates
  const dominates = dominanceAmong(candidates)
  const uncapped = problem.columns.filter(({ capped }) => !capped)
  const belowRank = new Map(ranked.map(({ rank }, place) => [rank, place + 1]))
  return (place) => {
    const above = ranked[place]
    if (above === undefined) throw new Error(`nothing is in place ${place}`)
    const least = atBest(uncapped, above.row) - ROUNDING
    const found: CandidateRow[] = []
    for (let below = belowRank.get(above.rank) ?? 0; found.length < NAMED_MAX; below++) {
      const other = ranked[below]
      if (other === undefined || other.score < least) break
      if (isLast(problem, other.row) !== isLast(problem, above.row)) break
      if (dominates(other.row, above.row)) found.push(other.row)
    }
    return found.map((row) => nameOf(problem, row))
  }
}

/** Level scores stand in the order of their rows, so one may stand before another that is higher by as much as `LEVEL`. */
const ROUNDING = 2 * LEVEL

const atBest = (columns: readonly Column[], row: CandidateRow): number =>
  sum(columns.map(({ weight, best }) => weight * cell(best, row)))
