import { LRUCache } from 'lru-cache'
import type { Catalog, IsoDate } from '#catalog'
import { contentKinds, type FindContent } from './versions/content.js'
import { keptCatalog, MissingContent, missingFor, versionField } from './kept-catalog.js'
import type { AsOf } from './as-of.js'
import { changeDays, compile } from './compile.js'
import type { Snapshot, Versions } from './snapshot.js'

const CATALOGS_MAX = 4
const SNAPSHOTS_MAX = 16

interface Linked {
  readonly catalog: Catalog
  readonly days: readonly IsoDate[]
}

interface Wanted {
  readonly site: string
  readonly versions: Versions
  /** The catalogue that these versions name, where it is the one in force. */
  readonly current: Catalog | null
}

/**
 * The snapshot that `asOf` names. Versions and the day that it leaves out are those of `current`.
 *
 * @throws {Problem} unknown-version | versions-misfit | unavailable
 */
export type Replay = (current: Snapshot, asOf: AsOf) => Promise<Snapshot>

/** Compiles stored texts for a day. The last 4 catalogues and the last 16 snapshots stay in memory. */
export function createReplay(find: FindContent): Replay {
  // Two callers who ask at once wait for one catalogue, and for its end even where others push it out meanwhile.
  const linked = new LRUCache<string, Linked, Wanted>({
    max: CATALOGS_MAX,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context: { site, versions, current } }) =>
      link(current ?? (await keptCatalog(find, site, versions))),
  })
  const compiled = new LRUCache<string, Snapshot, () => Snapshot>({
    max: SNAPSHOTS_MAX,
    memoMethod: (_key, _stale, { context: make }) => make(),
  })

  return async (current, asOf) => {
    const { site, shipped, degraded } = current
    const { date = current.date } = asOf
    const versions = versionsOf(current, asOf)
    const isCurrent = contentKinds.every((kind) => same(versions, current.versions, kind))
    if (isCurrent && date === current.date) return current
    // A site never finds a text that only another site published, so sites share no snapshot.
    const key = JSON.stringify([site, versions])
    const context = { site, versions, current: isCurrent ? current.catalog : null }
    const { catalog, days } = await linked.forceFetch(key, { context }).catch((error: unknown) => {
      throw error instanceof MissingContent ? missingFor(asOf, error) : error
    })
    const since = days.findLast((day) => day <= date) ?? ''
    const snapshot = compiled.memo(`${key} ${since}`, {
      context: () => compile(catalog, { ...versions, site, shipped }, date),
    })
    return { ...snapshot, date, ...(degraded && { degraded }) }
  }
}

function versionsOf({ versions }: Snapshot, asOf: AsOf): Versions {
  return {
    catalogVersion: asOf.catalogVersion ?? versions.catalogVersion,
    weightsVersion: asOf.weightsVersion ?? versions.weightsVersion,
    rulesVersion: asOf.rulesVersion ?? versions.rulesVersion,
    engineVersion: versions.engineVersion,
  }
}

function same(a: Versions, b: Versions, kind: keyof typeof versionField): boolean {
  return a[versionField[kind]] === b[versionField[kind]]
}

const link = (catalog: Catalog): Linked => ({ catalog, days: changeDays(catalog) })
