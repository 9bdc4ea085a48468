import type { Screening } from '#catalog'
import type { Snapshot, Versions } from '../../snapshot/snapshot.js'

/** What an answer was made from. */
export interface Meta extends Versions {
  readonly site: string
  readonly date: string
  readonly screening: Screening
  readonly replay: boolean
  readonly experiment: null
  readonly degraded: boolean
  /** Only while degraded. */
  readonly snapshotAgeSeconds?: number
}

export function metaOf(
  { site, versions, date, degraded }: Snapshot,
  screening: Screening,
  replay = false,
): Meta {
  const state = { site, replay, experiment: null, degraded: degraded !== undefined }
  const age = degraded && { snapshotAgeSeconds: degraded.ageSeconds }
  return { ...state, ...age, ...versions, date, screening }
}
