import type { CriterionId, ProductId } from '../../../catalog/index.js'
import type { Explained } from '../../../scoring/index.js'
import type { Ranking } from './rank-persona.js'

interface Place {
  readonly rank: number
  readonly score: number
}

/** One criterion's part in a move. The deltas sum to the product's, and what was before to its score before. */
export interface MovePart {
  readonly criterion: CriterionId
  readonly before: number
  readonly after: number
  readonly delta: number
}

export interface Move {
  readonly productId: ProductId
  readonly before: Place
  readonly after: Place
  readonly delta: number
  readonly parts: readonly MovePart[]
}

/** Less than this is the rounding of a sum. */
const ROUNDING = 1e-12

/** Every product whose rank or score differs, in the order of the ranking after. */
export function compareRankings(
  before: Ranking,
  after: Ranking,
  criteria: readonly CriterionId[],
): readonly Move[] {
  if (before.length !== after.length) throw new Error('weights decide the order and never what is ranked')
  return after.flatMap((entry) => {
    const earlier = before.find(({ alternative }) => alternative === entry.alternative)
    if (earlier === undefined) throw new Error(`${entry.alternative} is ranked under one of two weights only`)
    const delta = entry.score - earlier.score
    if (entry.rank === earlier.rank && Math.abs(delta) <= ROUNDING) return []
    const parts = partsOf(earlier, entry, criteria)
    return [{ productId: entry.alternative, before: placeOf(earlier), after: placeOf(entry), delta, parts }]
  })
}

const placeOf = ({ rank, score }: Explained): Place => ({ rank, score })

/** A criterion of the shop that weighs nothing is no part of a score, and may be one after. */
function partsOf(
  earlier: Explained,
  later: Explained,
  criteria: readonly CriterionId[],
): readonly MovePart[] {
  const part = ({ contributions }: Explained, id: CriterionId): number | undefined =>
    contributions.find(({ criterion }) => criterion === id)?.contribution
  return criteria.flatMap((criterion) => {
    const [was, is] = [part(earlier, criterion), part(later, criterion)]
    if (was === undefined && is === undefined) return []
    const [before, after] = [was ?? 0, is ?? 0]
    return [{ criterion, before, after, delta: after - before }]
  })
}
