import type { ProductId } from '#catalog'
import { relax } from '#scoring'
import type { PosedProblem } from './build-problem.js'

/** Wishes the shopper could drop, and what would then be ranked. */
export interface OfferedRelaxation {
  readonly drop: readonly string[]
  /** The first of them, in the order of their ids. */
  readonly wouldRank: readonly ProductId[]
  /** How many they are. */
  readonly wouldRankCount: number
}

const OFFERS_MAX = 10
/** As many as a page of a ranking lists at most. */
const WOULD_RANK_MAX = 100

/** What to offer where nothing is ranked: the fewest wishes to drop first. */
export function offerRelaxations(
  problem: PosedProblem['problem'],
  scope: readonly number[],
): readonly OfferedRelaxation[] {
  return relax(problem, scope, OFFERS_MAX).map(({ drop, wouldRank }) => ({
    drop,
    wouldRank: wouldRank.slice(0, WOULD_RANK_MAX),
    wouldRankCount: wouldRank.length,
  }))
}
