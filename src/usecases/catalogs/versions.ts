import { Problem } from '../../errors.js'
import { loadedFrom, type LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { CatalogRef } from '../../sites/catalog-shelf.js'
import { refOf } from '../../sites/site-state.js'
import { ownerOf } from '../../sites/site-settings.js'
import { storedContent } from '../../snapshot/versions/stored-content.js'
import type { Key, Publication, Reads } from '../../store/store.js'
import { actorOf } from '../admin/writer.js'
import { bringIntoForce, requireParts } from './apply-catalog.js'
import { diffCatalogs, type CatalogDiff } from './diff-catalogs.js'
import { requireOwn } from './imports.js'
import type { ProductsDeps } from './products.js'

export interface CatalogVersion {
  /** Null for the catalogue that ships, which nobody published. */
  readonly number: number | null
  readonly version: string
  readonly note: string | null
  readonly publishedBy: string | null
  readonly publishedAt: string | null
  readonly origin: { readonly kind: string } | null
  readonly inForce: boolean
}

export interface CatalogVersions {
  /** The site whose catalogue it is. */
  readonly owner: string
  /** Newest first; the one that ships is the last. */
  readonly versions: readonly CatalogVersion[]
}

/** The versions of a site's catalogue: which there were, how they differ, and back to one of them. */
export function createCatalogVersions(deps: ProductsDeps) {
  const { sites, siteWriter, shelf, base, clock } = deps
  const ownerFor = (site: string): string => ownerOf(site, sites.site(site).state().settings)

  async function refsOf(reads: Reads, owner: string): Promise<ReadonlyMap<string, CatalogRef | null>> {
    const publications = await reads.publications(owner, 'catalog')
    const imported = publications.map((one) => [one.version, refOf(one)] as const)
    return new Map([[base.versions.catalogVersion, null], ...imported])
  }

  /** @throws {Problem} unknown-version */
  async function requireRef(reads: Reads, owner: string, version: string): Promise<CatalogRef | null> {
    const ref = (await refsOf(reads, owner)).get(version)
    if (ref === undefined) throw new Problem('unknown-version', 'The catalogue never had this version.')
    return ref
  }

  return {
    async list(by: Key): Promise<CatalogVersions> {
      const owner = ownerFor(by.site)
      const publications = await siteWriter.reads().publications(owner, 'catalog')
      const now = sites.site(by.site).loaded().versions.catalogVersion
      const shipped: CatalogVersion = {
        number: null,
        version: base.versions.catalogVersion,
        note: null,
        publishedBy: null,
        publishedAt: null,
        origin: null,
        inForce: now === base.versions.catalogVersion,
      }
      const views = publications.map((one, i) => viewOf(one, i === 0 && one.version === now))
      return { owner, versions: [...views, shipped] }
    },

    /** @throws {Problem} unknown-version */
    async diff(by: Key, from: string, to: string): Promise<CatalogDiff> {
      const reads = siteWriter.reads()
      const owner = ownerFor(by.site)
      const parts = async (version: string) =>
        requireParts(reads, await requireRef(reads, owner, version), base)
      return diffCatalogs(await parts(from), await parts(to))
    },

    /**
     * Brings an earlier version into force again.
     *
     * @throws {Problem} unknown-version | shared-catalogue | unavailable
     */
    async restore(by: Key, version: string, note: string): Promise<CatalogVersion> {
      requireOwn(sites, by.site)
      const reads = siteWriter.reads()
      const ref = await requireRef(reads, by.site, version)
      const loaded = await reloaded(reads, ref, base)
      if (ref !== null) shelf.put(ref, loaded)
      const from = sites.site(by.site).loaded()
      const writer = { site: by.site, actor: actorOf(by), at: clock().toISOString() }
      const number = await siteWriter.write(by.site, (tx) =>
        bringIntoForce(
          { tx, ...writer },
          loaded,
          { from, origin: { kind: 'restore' }, note, action: 'catalog.restore', summary: null },
          base,
        ),
      )
      const publication = await siteWriter.reads().publication(by.site, 'catalog', number)
      if (publication === null) throw new Error(`publication ${number} is lost`)
      return viewOf(publication, true)
    },
  }
}

export type CatalogVersionsUse = ReturnType<typeof createCatalogVersions>

async function reloaded(reads: Reads, ref: CatalogRef | null, base: LoadedCatalog): Promise<LoadedCatalog> {
  if (ref === null) return base
  const { owner, ...versions } = ref
  const parts = await requireParts(reads, ref, base)
  const text = async (kind: 'weights' | 'rules'): Promise<string> => {
    const found = await storedContent(reads)(owner, kind, versions[`${kind}Version`])
    if (found === null) throw new Error(`the store has lost ${versions[`${kind}Version`]}`)
    return found
  }
  const texts = { weights: await text('weights'), rules: await text('rules') }
  return loadedFrom({ parts, texts, versions })
}

function viewOf(
  { number, version, note, publishedBy, publishedAt, origin }: Publication,
  inForce: boolean,
): CatalogVersion {
  return {
    number,
    version,
    note,
    publishedBy,
    publishedAt,
    origin: origin as { readonly kind: string },
    inForce,
  }
}
