import type { WeightSet } from '#catalog'
import type { Reads } from '../../store/store.js'
import { requireDocument } from './require-document.js'
import { diffWeights, type WeightChange } from './diff-weights.js'
import type { Governing } from './governing.js'
import { draftIn } from './draft.js'
import { describePublication } from './publication.js'

/** A published number, or a draft. */
export type WeightSetRef = { readonly number: number } | { readonly draft: string }

export interface WeightSetDiff {
  readonly from: WeightSetRef
  readonly to: WeightSetRef
  readonly changes: readonly WeightChange[]
  readonly merchantCap: { readonly before: number; readonly after: number }
}

type Weighed = Pick<WeightSet, 'weights' | 'merchantCap'>

/** What differs between two weight sets of a site. Throws a Problem for one that it does not have. */
export async function diffWeightSets(
  reads: Reads,
  site: string,
  from: WeightSetRef,
  to: WeightSetRef,
  governing: Governing,
): Promise<WeightSetDiff> {
  const read = async (ref: WeightSetRef): Promise<Weighed> =>
    'number' in ref
      ? describePublication(reads, site, ref.number, governing)
      : draftIn(await requireDocument(reads, site, 'weight-set', ref.draft))
  const [before, after] = await Promise.all([read(from), read(to)])
  const merchantCap = { before: before.merchantCap, after: after.merchantCap }
  return { from, to, changes: diffWeights(before, after), merchantCap }
}
