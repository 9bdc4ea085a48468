import { readVersions, weightsIn } from '#catalog'
import type { LoadedCatalog } from './builtin-catalog.js'
import { compile } from '../snapshot/compile.js'
import { fittedWeights } from '../snapshot/fitted-weights.js'
import { onDay, utcDay, type Clock } from '../snapshot/current.js'
import type { SiteId } from '../store/site-id.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { withWeights } from '../snapshot/with-weights.js'
import type { SiteState } from './site-state.js'

/** One site as requests see it, in memory. */
export interface LiveSite {
  readonly id: SiteId
  /** The snapshot of the current day. A request takes it once, so that versions never mix within an answer. */
  readonly snapshot: () => Snapshot
  /** Replaces the state, unless the new one has a lower revision. */
  readonly replaceState: (state: SiteState) => void
  readonly state: () => SiteState
}

/** A site that starts with the state `first`. `savedAt` is when that state was copied; without it, the store is reached. */
export function liveSite(base: LoadedCatalog, first: SiteState, clock: Clock, savedAt?: Date): LiveSite {
  let state = first
  let snapshot = snapshotOf(base, first, clock)
  return {
    id: first.site,
    snapshot() {
      const now = clock()
      snapshot = onDay(snapshot, utcDay(now))
      return savedAt === undefined
        ? snapshot
        : { ...snapshot, degraded: { ageSeconds: secondsFrom(savedAt, now) } }
    },
    replaceState(next) {
      if (next.revision < state.revision) return
      snapshot = moved(base, snapshot, state, next, clock)
      state = next
    },
    state: () => state,
  }
}

const secondsFrom = (then: Date, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000))

/** The snapshot of the next state. Other rules are compiled anew; other weights are a layer over the same snapshot. */
function moved(
  base: LoadedCatalog,
  snapshot: Snapshot,
  state: SiteState,
  next: SiteState,
  clock: Clock,
): Snapshot {
  if (next.rules.version !== state.rules.version) return snapshotOf(base, next, clock)
  if (next.weights.version === state.weights.version) return snapshot
  const weights = fittedWeights(next.weights, base.catalog)
  return withWeights(snapshot, weightsIn(weights.text), weights.version)
}

function snapshotOf({ catalog, texts, versions }: LoadedCatalog, state: SiteState, clock: Clock): Snapshot {
  const { site, rules } = state
  const weights = fittedWeights(state.weights, catalog)
  const origin = {
    ...versions,
    weightsVersion: weights.version,
    rulesVersion: rules.version,
    site,
    shipped: catalog.weights,
  }
  const linked = readVersions({ catalog: texts.catalog, weights: weights.text, rules: rules.text })
  return compile(linked, origin, utcDay(clock()))
}
