import type { CriterionId, WeightSet } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import { readDraft } from './drafts.js'
import { describePublication } from './publications.js'

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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The share of some weights in all of them, in [0, 1]; 0 where nothing weighs. */
export function shareOf(some: readonly number[], all: readonly number[]): number {
  const total = sum(all)
  return total > 0 ? sum(some) / total : 0
}

interface PublishedRef {
  readonly number: number
}

/** A published number, or the id of a draft. */
type WeightSetRef = PublishedRef | { readonly draft: string }

interface WeightSetDiff {
  readonly from: PublishedRef
  readonly to: WeightSetRef
  readonly changes: readonly WeightChange[]
  readonly merchantCap: { readonly before: number; readonly after: number }
}

/**
 * What differs between two weight sets of a site.
 *
 * @throws {Problem} unknown-id
 */
export async function diffWeightSets(
  reads: Reads,
  live: Snapshot,
  { from, to }: { readonly from: PublishedRef; readonly to: WeightSetRef },
): Promise<WeightSetDiff> {
  const read = async (ref: WeightSetRef): Promise<Pick<WeightSet, 'weights' | 'merchantCap'>> =>
    'number' in ref ? describePublication(reads, live.site, ref.number) : readDraft(reads, live, ref.draft)
  const [before, after] = await Promise.all([read(from), read(to)])
  const merchantCap = { before: before.merchantCap, after: after.merchantCap }
  return { from, to, changes: diffWeights(before, after), merchantCap }
}
