import type { Contribution } from './contributions.js'
import type { AlternativeId, CriterionId } from './problem.js'

interface Place {
  readonly rank: number
  readonly score: number
}

/** A place in a ranking, and what the score in it is made of. */
export interface Accounted extends Place {
  readonly alternative: AlternativeId
  readonly contributions: readonly Contribution[]
}

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
    const parts = partsOf(earlier, later, criteria)
    return [{ alternative, before: placeOf(earlier), after: placeOf(later), delta, parts }]
  })
}

const placeOf = ({ rank, score }: Place): Place => ({ rank, score })

/** A criterion of the shop that weighs nothing is no part of a score, and may be one after. */
function partsOf(
  earlier: Accounted,
  later: Accounted,
  criteria: readonly CriterionId[],
): readonly MovePart[] {
  const part = ({ contributions }: Accounted, id: CriterionId): number | undefined =>
    contributions.find(({ criterion }) => criterion === id)?.contribution
  return criteria.flatMap((criterion) => {
    const [was, is] = [part(earlier, criterion), part(later, criterion)]
    if (was === undefined && is === undefined) return []
    const [before, after] = [was ?? 0, is ?? 0]
    return [{ criterion, before, after, delta: after - before }]
  })
}
