import {
  compareRankings,
  rankUnder,
  type Accounted,
  type UnweighedProblem,
} from '../../../../scoring/index.js'
import type { Draft, PersonaPreview, PersonaProblem } from '../types.js'

export type Weighting = Pick<Draft, 'weights' | 'merchantCap'>

/** What other weights change for personas, worked out with the scoring that the service itself runs. */
export function tryWeights(
  problems: readonly PersonaProblem[],
  published: Weighting,
  draft: Weighting,
): readonly PersonaPreview[] {
  return problems.map((persona) => {
    const problem = problemOf(persona)
    const before = rankUnder(problem, published.weights, published.merchantCap)
    const after = rankUnder(problem, draft.weights, draft.merchantCap)
    const moves = compareRankings(
      before,
      after,
      problem.columns.map(({ criterion }) => criterion),
    )
    return {
      persona: persona.persona,
      name: persona.name,
      before: before.map(standingOf),
      after: after.map(standingOf),
      moves: moves.map(({ alternative, before, after, delta, parts }) => ({
        productId: alternative,
        before,
        after,
        delta,
        parts: [...parts],
      })),
    }
  })
}

const standingOf = ({ alternative, rank, score }: Accounted) => ({ productId: alternative, rank, score })

/** The service sends what passed its gates and nothing else, so there is no gate here that could open. */
function problemOf({ products, columns }: PersonaProblem): UnweighedProblem {
  return {
    alternatives: products,
    gates: [],
    columns: columns.map(({ utilities, worst, best, known, ...column }) => ({
      ...column,
      utilities: Float64Array.from(utilities),
      worst: Float64Array.from(worst),
      best: Float64Array.from(best),
      known: Uint8Array.from(known, Number),
    })),
  }
}
