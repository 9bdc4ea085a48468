import type { SiteWriter } from '../../../sites/site-writer.js'
import type { Clock } from '../../../snapshot/current.js'
import type { SnapshotFor } from '../snapshot-for.js'

export interface GovernanceDeps {
  readonly snapshot: SnapshotFor
  readonly siteWriter: SiteWriter
  readonly clock: Clock
  readonly bodyLimit: number
}
