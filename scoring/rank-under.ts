import type { Accounted } from './compare-rankings.js'
import { contributionsOf } from './contributions.js'
import { nameOf } from './problem.js'
import { rank } from './rank.js'
import { screen } from './screen.js'
import { weigh, type UnweighedProblem, type Weights } from './weigh.js'

/** Tries weights on a problem: all that passes its gates, ranked, with the contributions behind each score. */
export function rankUnder(
  problem: UnweighedProblem,
  weights: Weights,
  merchantCap: number,
): readonly Accounted[] {
  const weighed = weigh(problem, weights, merchantCap)
  return rank(screen(weighed).candidates).map(({ row, rank, score }) => ({
    alternative: nameOf(weighed, row),
    rank,
    score,
    contributions: contributionsOf(weighed, row),
  }))
}
