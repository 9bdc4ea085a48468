import { LRUCache } from 'lru-cache'
import type { Catalog, IsoDate } from '../catalog/index.js'
import { contentKinds, type Content } from './content/content.js'
import { keptCatalog, versionField } from './kept-catalog.js'
import type { AsOf } from './routes/schemas/as-of.js'
import { changeDays, compile } from './snapshot/compile.js'
import type { Snapshot, Versions } from './snapshot/snapshot.js'

const CATALOGS_MAX = 4
const SNAPSHOTS_MAX = 16

interface Linked {
  readonly catalog: Catalog
  readonly days: readonly IsoDate[]
}

/** Gives the snapshot that `asOf` names; what it leaves out is taken from the current one. Throws a Problem. */
export type Replay = (current: Snapshot, asOf: AsOf) => Snapshot

/** Compiles kept content for a day. What it compiled last is kept, for all days between two changes at once. */
export function createReplay(content: Pick<Content, 'find'>): Replay {
  const linked = new LRUCache<string, Linked>({ max: CATALOGS_MAX })
  const compiled = new LRUCache<string, Snapshot>({ max: SNAPSHOTS_MAX })

  return (current, asOf) => {
    const { date = current.date } = asOf
    const versions = versionsOf(current, asOf)
    const isCurrent = contentKinds.every((kind) => same(versions, current.versions, kind))
    if (isCurrent && date === current.date) return current
    const key = JSON.stringify(versions)
    const { catalog, days } = keptOr(linked, key, () =>
      link(isCurrent ? current.catalog : keptCatalog(content, versions, asOf)),
    )
    const since = days.findLast((day) => day <= date) ?? ''
    const snapshot = keptOr(compiled, `${key} ${since}`, () => compile(catalog, versions, date))
    return { ...snapshot, date }
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

function keptOr<T extends object>(kept: LRUCache<string, T>, key: string, make: () => T): T {
  const value = kept.get(key) ?? make()
  kept.set(key, value)
  return value
}
