import type { Keeper } from '../../../sites/keeper.js'
import type { Clock } from '../../../snapshot/current.js'
import type { SnapshotFor } from '../snapshot-for.js'

export interface GovernanceDeps {
  readonly snapshot: SnapshotFor
  readonly keeper: Keeper
  readonly clock: Clock
  readonly bodyLimit: number
}
