import { textOf, type CatalogParts } from '#catalog'
import type { Reads } from '../../store/store.js'
import { DamagedContent } from '../../errors.js'
import type { FindContent } from './content.js'
import { versionOfParts } from './version-of-parts.js'
import { isTextOf, isVersion } from './version-of.js'

/** Finds texts in the store and compares each with the hash in its version. */
export function storedContent(store: Pick<Reads, 'content' | 'catalog'>): FindContent {
  return async (site, kind, version) => (isVersion(version) ? textIn(store, site, kind, version) : null)
}

async function textIn(
  store: Pick<Reads, 'content' | 'catalog'>,
  ...[site, kind, version]: Parameters<FindContent>
): Promise<string | null> {
  const text = await store.content(site, kind, version)
  if (text !== null && !isTextOf(text, version)) throw new DamagedContent(`${kind} ${version}`)
  if (text !== null || kind !== 'catalog') return text
  const parts = await storedParts(store)(site, version)
  return parts && textOf(parts)
}

/** Finds an imported catalogue of a site in parts, or null. Throws `DamagedContent` where it no longer has its hash. */
export type FindParts = (site: string, version: string) => Promise<CatalogParts | null>

export function storedParts(store: Pick<Reads, 'catalog'>): FindParts {
  return async (site, version) => {
    const parts = await store.catalog(site, version)
    if (parts !== null && versionOfParts(parts) !== version) throw new DamagedContent(`catalog ${version}`)
    return parts
  }
}
