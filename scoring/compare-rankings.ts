import { contributionOf, type Accounted } from './explain.js'
import type { AlternativeId, CriterionId, UnweighedProblem } from './problem.js'
import { rank, type Place } from './rank.js'
import { screen } from './screen.js'
import { weigh, type Weights } from './weigh.js'

/** One criterion's part in a move. The deltas sum to the alternative's, and what was before to its score before. */
export interface MovePart {
  readonly criterion: CriterionId
  readonly before: number
  readonly after: number
  readonly delta: number
}

export interface Move {
  readonly alternative: AlternativeId
  readonly before: Place
  readonly after: Place
  readonly delta: number
  readonly parts: readonly MovePart[]
}

/** Tries weights on a problem: all that passes its gates, ranked, with the contributions behind each score. */
export function rankUnder(problem: UnweighedProblem, weights: Weights, cap: number): readonly Accounted[] {
  const { candidates } = screen(weigh(problem, weights, cap))
  return rank(candidates).map(({ row, alternative, rank: place, score }) => ({
    alternative,
    rank: place,
    score,
    contributions: candidates.problem.columns.map((column) => contributionOf(column, row)),
  }))
}

/** Less than this is the rounding of a sum. */
const ROUNDING = 1e-12

/**
 * Every alternative whose rank or score differs between two weightings of one problem, in the order of the ranking
 * after. Parts are in the order of `criteria`.
 */
export function compareRankings(
  before: readonly Accounted[],
  after: readonly Accounted[],
  criteria: readonly CriterionId[],
): readonly Move[] {
  if (before.length !== after.length) throw new Error('weights decide the order and never what is ranked')
  const earlierOf = new Map(before.map((entry) => [entry.alternative, entry]))
  return after.flatMap((later) => {
    const { alternative } = later
    const earlier = earlierOf.get(alternative)
    if (earlier === undefined) throw new Error(`${alternative} is ranked under one of two weights only`)
    const delta = later.score - earlier.score
    if (later.rank === earlier.rank && Math.abs(delta) <= ROUNDING) return []
    const parts = criteria.flatMap((criterion) => partOf(criterion, earlier, later))
    return [{ alternative, before: placeOf(earlier), after: placeOf(later), delta, parts }]
  })
}

const placeOf = ({ rank, score }: Place): Place => ({ rank, score })

/** A capped criterion that weighs nothing is in no problem, so it makes 0 of a score under such weights. */
function partOf(criterion: CriterionId, earlier: Accounted, later: Accounted): readonly MovePart[] {
  const made = ({ contributions }: Accounted): number | undefined =>
    contributions.find((one) => one.criterion === criterion)?.contribution
  const [was, is] = [made(earlier), made(later)]
  if (was === undefined && is === undefined) return []
  const [before, after] = [was ?? 0, is ?? 0]
  return [{ criterion, before, after, delta: after - before }]
}
