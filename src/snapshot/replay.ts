import { LRUCache } from 'lru-cache'
import type { Catalog, IsoDate } from '#catalog'
import { contentKinds, type FindContent } from './versions/content.js'
import { keptCatalog, versionField } from './kept-catalog.js'
import type { AsOf } from './as-of.js'
import { changeDays, compile } from './compile.js'
import type { Snapshot, Versions } from './snapshot.js'

const CATALOGS_MAX = 4
const SNAPSHOTS_MAX = 16

interface Linked {
  readonly catalog: Catalog
  readonly days: readonly IsoDate[]
}

/**
 * The snapshot that `asOf` names. Versions and the day that it leaves out are those of `current`.
 *
 * @throws {Problem} unknown-version | versions-misfit | unavailable
 */
export type Replay = (current: Snapshot, asOf: AsOf) => Promise<Snapshot>

/** Compiles stored texts for a day. The last 4 catalogues and the last 16 snapshots stay in memory. */
export function createReplay(find: FindContent): Replay {
  const linked = new LRUCache<string, Linked>({ max: CATALOGS_MAX })
  const compiled = new LRUCache<string, Snapshot>({ max: SNAPSHOTS_MAX })

  return async (current, asOf) => {
    const { site, degraded } = current
    const { date = current.date } = asOf
    const versions = versionsOf(current, asOf)
    const isCurrent = contentKinds.every((kind) => same(versions, current.versions, kind))
    if (isCurrent && date === current.date) return current
    // A site never finds a text that only another site published, so sites share no snapshot.
    const key = JSON.stringify([site, versions])
    const { catalog, days } = await keptOr(linked, key, async () =>
      link(isCurrent ? current.catalog : await keptCatalog(find, site, versions, asOf)),
    )
    const since = days.findLast((day) => day <= date) ?? ''
    const snapshot = await keptOr(compiled, `${key} ${since}`, () => compile(catalog, versions, date, site))
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

async function keptOr<T extends object>(
  kept: LRUCache<string, T>,
  key: string,
  make: () => T | Promise<T>,
): Promise<T> {
  const value = kept.get(key) ?? (await make())
  kept.set(key, value)
  return value
}
