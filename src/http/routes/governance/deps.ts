import type { Keeper } from '../../../sites/keeper.js'
import type { Clock } from '../../../snapshot/current.js'
import type { Governing } from '../../../usecases/govern/governing.js'
import type { PersonaBodyFor } from '../../../usecases/govern/persona-schema.js'
import type { SnapshotFor } from '../snapshot-for.js'

export interface GovernanceDeps {
  readonly snapshot: SnapshotFor
  readonly keeper: Keeper
  readonly clock: Clock
  readonly governing: Governing
  readonly personaBody: PersonaBodyFor
  readonly bodyLimit: number
}
