import { compareRankings, rankUnder, type Accounted, type UnweighedProblem } from '#scoring'
import type { Draft, PersonaPreview, PersonaProblem } from '../base/types.js'

/** The part of a draft that decides a ranking. */
export type Weighting = Pick<Draft, 'weights' | 'merchantCap'>

/** Tries weights: what they change for each persona, beside the published weights. */
export type TryWeights = (draft: Weighting) => readonly PersonaPreview[]

/** Tries weights on the decision problems that the service sent, with the scoring that the service runs. */
export function againstPublished(problems: readonly PersonaProblem[], published: Weighting): TryWeights {
  const personas = problems.map((persona) => {
    const problem = problemOf(persona)
    return { ...persona, problem, before: rankUnder(problem, published.weights, published.merchantCap) }
  })
  return (draft) => personas.map((persona) => previewOf(persona, draft))
}

interface Tried {
  readonly persona: string
  readonly name: string
  readonly problem: UnweighedProblem
  readonly before: readonly Accounted[]
}

function previewOf({ persona, name, problem, before }: Tried, draft: Weighting): PersonaPreview {
  const after = rankUnder(problem, draft.weights, draft.merchantCap)
  const moves = compareRankings(
    before,
    after,
    problem.columns.map(({ criterion }) => criterion),
  )
  return {
    persona,
    name,
    before: before.map(standingOf),
    after: after.map(standingOf),
    moves: moves.map(({ alternative, parts, ...move }) => ({
      productId: alternative,
      ...move,
      parts: [...parts],
    })),
  }
}

const standingOf = ({ alternative, rank, score }: Accounted) => ({ productId: alternative, rank, score })

/** The service sends what passed its gates and nothing else, so there is no gate here that could open. */
function problemOf({ products, last, columns }: PersonaProblem): UnweighedProblem {
  return {
    alternatives: products,
    gates: [],
    last: Uint8Array.from(last, Number),
    columns: columns.map(({ merchant, utilities, worst, best, known, ...column }) => ({
      ...column,
      capped: merchant,
      utilities: Float64Array.from(utilities),
      worst: Float64Array.from(worst),
      best: Float64Array.from(best),
      known: Uint8Array.from(known, Number),
    })),
  }
}
