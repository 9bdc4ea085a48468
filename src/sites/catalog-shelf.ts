import type { FindContent } from '../snapshot/versions/content.js'
import { MissingContent } from '../snapshot/kept-catalog.js'
import type { FindParts } from '../snapshot/versions/stored-content.js'
import type { Versions } from '../snapshot/snapshot.js'
import type { SiteId } from '../store/site-id.js'
import { loadedFrom, type LoadedCatalog } from './builtin-catalog.js'

/** An imported catalogue: whose it is, and the versions of its text and of the weights and rules that came with it. */
export interface CatalogRef extends Omit<Versions, 'engineVersion'> {
  readonly owner: SiteId
}

/** The catalogues that sites answer from, each once in memory however many sites share it. */
export interface CatalogShelf {
  /**
   * The catalogue of a site; null is the one that ships.
   *
   * @throws {MissingContent} where a text of it is not stored
   * @throws {DamagedContent} where a text no longer has its hash
   */
  readonly take: (ref: CatalogRef | null) => Promise<LoadedCatalog>
  /** Puts a catalogue there that was just made, so that nobody reads it again. */
  readonly put: (ref: CatalogRef, loaded: LoadedCatalog) => void
  /** Lets go of every catalogue but these. */
  readonly keepOnly: (refs: readonly (CatalogRef | null)[]) => void
}

/** Where the texts of catalogues are found. */
export interface ShelfSource {
  readonly find: FindContent
  readonly findParts: FindParts
}

export function createShelf(base: LoadedCatalog, source: ShelfSource): CatalogShelf {
  const shelf = new Map<string, Promise<LoadedCatalog>>()
  return {
    async take(ref) {
      if (ref === null) return base
      const key = keyOf(ref)
      const loading = shelf.get(key) ?? load(source, ref)
      shelf.set(key, loading)
      // One that failed is tried again by whoever asks next.
      loading.catch(() => shelf.delete(key))
      return loading
    },
    put: (ref, loaded) => void shelf.set(keyOf(ref), Promise.resolve(loaded)),
    keepOnly(refs) {
      const used = new Set(refs.flatMap((ref) => (ref === null ? [] : [keyOf(ref)])))
      for (const key of shelf.keys()) if (!used.has(key)) shelf.delete(key)
    },
  }
}

const keyOf = ({ owner, catalogVersion, weightsVersion, rulesVersion }: CatalogRef): string =>
  JSON.stringify([owner, catalogVersion, weightsVersion, rulesVersion])

async function load(
  { find, findParts }: ShelfSource,
  { owner, ...versions }: CatalogRef,
): Promise<LoadedCatalog> {
  const text = async (kind: 'weights' | 'rules'): Promise<string> => {
    const version = versions[`${kind}Version`]
    const found = await find(owner, kind, version)
    if (found === null) throw new MissingContent([kind])
    return found
  }
  const parts = await findParts(owner, versions.catalogVersion)
  if (parts === null) throw new MissingContent(['catalog'])
  const texts = { weights: await text('weights'), rules: await text('rules') }
  return loadedFrom({ parts, texts, versions })
}
