import { CatalogError, readVersions, weightsIn } from '#catalog'
import { Problem } from '../errors.js'
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
  /**
   * The snapshot of the current day. A request takes it once, so that versions never mix within an answer.
   *
   * @throws {Problem} unavailable, while the site is closed
   */
  readonly snapshot: () => Snapshot
  /**
   * What other rules are tried on: the same, and while the site is closed the shipped rules in the place of its own. It is
   * for nobody who asks for products.
   */
  readonly forRules: () => Snapshot
  /** Why the site answers nothing: its rules do not fit the catalogue. Null where they do. */
  readonly closed: () => Problem | null
  /** Replaces the state, unless the new one has a lower revision. */
  readonly replaceState: (state: SiteState) => void
  readonly state: () => SiteState
}

/** A site that starts with the state `first`. `savedAt` is when that state was copied; without it, the store is reached. */
export function liveSite(base: LoadedCatalog, first: SiteState, clock: Clock, savedAt?: Date): LiveSite {
  let state = first
  let { snapshot, closed } = opened(base, first, clock)

  function today(): Snapshot {
    const now = clock()
    snapshot = onDay(snapshot, utcDay(now))
    return savedAt === undefined
      ? snapshot
      : { ...snapshot, degraded: { ageSeconds: secondsFrom(savedAt, now) } }
  }

  return {
    id: first.site,
    snapshot() {
      if (closed !== null) throw closed
      return today()
    },
    forRules: today,
    closed: () => closed,
    replaceState(next) {
      if (next.revision < state.revision) return
      if (next.rules.version !== state.rules.version) ({ snapshot, closed } = opened(base, next, clock))
      else if (next.weights.version !== state.weights.version) snapshot = reweighed(base, snapshot, next)
      state = next
    },
    state: () => state,
  }
}

interface Opened {
  readonly snapshot: Snapshot
  readonly closed: Problem | null
}

/** A site whose rules do not fit the catalogue is closed: without one of its rules it could show what that rule excludes. */
function opened(base: LoadedCatalog, state: SiteState, clock: Clock): Opened {
  try {
    return { snapshot: snapshotOf(base, state, clock), closed: null }
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    const rules = { version: state.rules.version, text: base.texts.rules }
    return { snapshot: snapshotOf(base, { ...state, rules }, clock), closed: closedBy(error) }
  }
}

const FAULTS_MAX = 32

function closedBy({ problems }: CatalogError): Problem {
  const detail =
    'The rules of this site do not fit the catalogue, so nothing is shown. An admin publishes others.'
  const faults = problems.slice(0, FAULTS_MAX).map(({ file, at, problem }) => ({
    pointer: '',
    code: 'rules-misfit',
    detail: `${file}: ${at}: ${problem}`,
  }))
  return new Problem('unavailable', detail, faults)
}

const secondsFrom = (then: Date, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000))

/** Other weights are a layer over the same snapshot. */
function reweighed(
  { catalog }: LoadedCatalog,
  snapshot: Snapshot,
  { weights: published }: SiteState,
): Snapshot {
  const { text, version } = fittedWeights(published, catalog)
  return withWeights(snapshot, weightsIn(text), version)
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
