import type { CriterionId, WeightSet } from '#catalog'
import { shareOf } from './share-of.js'

export interface WeightChange {
  readonly criterion: CriterionId
  readonly before: number
  readonly after: number
  /** Of the sum of all weights. */
  readonly beforeShare: number
  readonly afterShare: number
}

type Weights = Pick<WeightSet, 'weights'>

/** The weights that differ; one that a set does not have is 0. */
export function diffWeights(before: Weights, after: Weights): readonly WeightChange[] {
  const criteria = new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])
  const read = ({ weights }: Weights, criterion: CriterionId) => {
    const weight = weights[criterion] ?? 0
    return { weight, share: shareOf([weight], Object.values(weights)) }
  }
  return [...criteria].flatMap((criterion) => {
    const [was, is] = [read(before, criterion), read(after, criterion)]
    if (was.weight === is.weight) return []
    return [{ criterion, before: was.weight, after: is.weight, beforeShare: was.share, afterShare: is.share }]
  })
}
