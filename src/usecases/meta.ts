import type { Screening } from '../../catalog/index.js'
import type { Snapshot, Versions } from '../snapshot/snapshot.js'

/** What an answer was made from. */
export interface Meta extends Versions {
  readonly site: string
  readonly date: string
  readonly screening: Screening
  readonly replay: boolean
  readonly experiment: null
  readonly degraded: boolean
}

export function metaOf({ versions, date }: Snapshot, screening: Screening, replay = false): Meta {
  const state = { site: 'default', replay, experiment: null, degraded: false }
  return { ...state, ...versions, date, screening }
}
