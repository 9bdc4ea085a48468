import type { WeightSet } from '#catalog'
import type { Snapshot } from './snapshot.js'

/** The same snapshot under other weights. Nothing is compiled anew, because nothing compiled depends on weights. */
export function withWeights(snapshot: Snapshot, weights: WeightSet, weightsVersion: string): Snapshot {
  return {
    ...snapshot,
    versions: { ...snapshot.versions, weightsVersion },
    catalog: { ...snapshot.catalog, weights },
  }
}
