import { draftSchema, type Draft } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { withWeights } from '../../snapshot/with-weights.js'
import type { Document } from '../../store/store.js'

export interface SavedDraft extends Draft {
  readonly id: string
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

export const draftIn = ({ id, body, revision, updatedAt, updatedBy }: Document): SavedDraft => ({
  id,
  ...draftSchema.parse(body),
  revision,
  updatedAt,
  updatedBy,
})

/** The same snapshot under a draft, whose revision stands in the version of its weights. */
export function underDraft(snapshot: Snapshot, { id, revision, weights, merchantCap }: SavedDraft): Snapshot {
  const set = { ...snapshot.catalog.weights, weights, merchantCap }
  return withWeights(snapshot, set, `draft@${id}.${revision}`)
}
