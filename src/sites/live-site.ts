import { atOnce, CatalogError, recalled, ruledBy, weightsIn, type Catalog, type Steps } from '#catalog'
import { Problem } from '../errors.js'
import type { LoadedCatalog } from './builtin-catalog.js'
import { compiling } from '../snapshot/compile.js'
import { gently } from '../snapshot/gently.js'
import { fittedWeights } from '../snapshot/fitted-weights.js'
import { onDay, utcDay, type Clock } from '../snapshot/current.js'
import type { SiteId } from '../store/site-id.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { withWeights } from '../snapshot/with-weights.js'
import { rulesInForce } from '../snapshot/rules-in-force.js'
import type { PublishedText, SiteState } from './site-state.js'

/** What a site answers from. */
export interface SiteContent {
  readonly state: SiteState
  readonly loaded: LoadedCatalog
}

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
  /** The texts of the catalogue that it answers from, and of what came with it. */
  readonly loaded: () => LoadedCatalog
  /**
   * Replaces the state and the catalogue, unless the new state has a lower revision. When it resolves, every answer is made
   * from them; until then, every answer is made from those before, and others have their turn.
   */
  readonly replaceState: (state: SiteState, loaded: LoadedCatalog) => Promise<void>
  readonly state: () => SiteState
}

/** A site that starts with the state `first`. `savedAt` is when that state was copied; without it, the store is reached. */
export function liveSite(
  { state: first, loaded: firstLoaded }: SiteContent,
  clock: Clock,
  savedAt?: Date,
): LiveSite {
  let state = first
  let loaded = firstLoaded
  let { snapshot, closed } = atOnce(opening(loaded, first, clock))

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
    loaded: () => loaded,
    async replaceState(next, nextLoaded) {
      if (next.revision < state.revision) return
      const isSame =
        nextLoaded === loaded &&
        next.waits === state.waits &&
        rulesOf(next).version === rulesOf(state).version
      if (!isSame) ({ snapshot, closed } = await gently(opening(nextLoaded, next, clock, snapshot)))
      else if (next.weights.version !== state.weights.version) snapshot = reweighed(loaded, snapshot, next)
      state = next
      loaded = nextLoaded
    },
    state: () => state,
  }
}

interface Opened {
  readonly snapshot: Snapshot
  readonly closed: Problem | null
}

/**
 * A site whose rules do not fit the catalogue is closed: without one of its rules it could show what that rule excludes. So
 * is one that waits for the first import of a catalogue of its own.
 */
function* opening(loaded: LoadedCatalog, state: SiteState, clock: Clock, before?: Snapshot): Steps<Opened> {
  try {
    const snapshot = yield* snapshotOf(loaded, state, clock, before)
    return { snapshot, closed: state.waits ? nothingImported : null }
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    const rules = { version: state.rules.version, text: loaded.texts.rules }
    const shipped = yield* snapshotOf(loaded, { ...state, rules, recalls: [] }, clock, before)
    return { snapshot: shipped, closed: closedBy(error) }
  }
}

export const nothingImported = new Problem(
  'no-catalogue',
  'This site has no catalogue yet: import one, or its products, and apply the import.',
)

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

/** Compiled once for all sites that share a catalogue and its rules: weights are a layer, and who asks is no part of it. */
const compiled = new WeakMap<LoadedCatalog, Map<string, Snapshot>>()
const COMPILED_MAX = 4

function* snapshotOf(
  loaded: LoadedCatalog,
  state: SiteState,
  clock: Clock,
  before?: Snapshot,
): Steps<Snapshot> {
  const { catalog, versions } = loaded
  const rules = rulesOf(state)
  const day = utcDay(clock())
  const made = compiled.get(loaded) ?? new Map<string, Snapshot>()
  compiled.set(loaded, made)
  const key = `${rules.version} ${day}`
  const origin = { ...versions, rulesVersion: rules.version, shipped: catalog.weights }
  const shared = made.get(key) ?? (yield* compiling(ruledCatalog(loaded, state), origin, day, before))
  made.set(key, shared)
  for (const [oldest] of made) if (made.size > COMPILED_MAX) made.delete(oldest)
  return reweighed(loaded, { ...shared, site: state.site }, state)
}

/** A catalogue under the rules of a site, which are most often those that came with it. */
function ruledCatalog(
  { catalog, texts, parts, versions }: LoadedCatalog,
  { rules, recalls }: SiteState,
): Catalog {
  const isOwn = rules.version === versions.rulesVersion
  const { weights } = texts
  return recalled(isOwn ? catalog : ruledBy(catalog, parts, { weights, rules: rules.text }), recalls)
}

const rulesOf = ({ rules, recalls }: SiteState): PublishedText => rulesInForce(rules, recalls)
