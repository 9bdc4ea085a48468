import { Problem } from '../../errors.js'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { CatalogRef } from '../../sites/catalog-shelf.js'
import { refOf } from '../../sites/site-state.js'
import { MissingContent } from '../../snapshot/kept-catalog.js'
import { ownerOf } from '../../sites/site-settings.js'
import type { Key, Publication, Reads } from '../../store/store.js'
import { bringIntoForce, noLongerKept, requireOwn, requireParts, type CatalogDeps } from './apply-catalog.js'
import { diffCatalogs, type CatalogDiff } from './diff-catalogs.js'

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
  /** Newest first; the one that ships is the last, where the site can go back to it. */
  readonly versions: readonly CatalogVersion[]
}

/** The versions of a site's catalogue: which there were, how they differ, and back to one of them. */
export function createCatalogVersions(deps: CatalogDeps) {
  const { sites, siteWriter, shelf, base } = deps
  const ownerFor = (site: string): string => ownerOf(site, sites.site(site).state().settings)

  /** A site that is to have another catalogue than the one that ships cannot go back to that. */
  const shipsTo = (site: string): boolean => sites.site(site).state().settings.currency === null

  async function refsOf(reads: Reads, owner: string): Promise<ReadonlyMap<string, CatalogRef | null>> {
    const publications = await reads.publications(owner, 'catalog')
    const imported = publications.map((one) => [one.version, refOf(one)] as const)
    const shipped = shipsTo(owner) ? [[base.versions.catalogVersion, null] as const] : []
    return new Map<string, CatalogRef | null>([...shipped, ...imported])
  }

  /** @throws {Problem} unknown-version */
  async function requireRef(reads: Reads, owner: string, version: string): Promise<CatalogRef | null> {
    const ref = (await refsOf(reads, owner)).get(version)
    if (ref === undefined) throw new Problem('unknown-version', 'The catalogue never had this version.')
    return ref
  }

  async function keptCatalog(ref: CatalogRef | null): Promise<LoadedCatalog> {
    try {
      return await shelf.take(ref)
    } catch (error) {
      if (error instanceof MissingContent) throw noLongerKept
      throw error
    }
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
      return { owner, versions: shipsTo(owner) ? [...views, shipped] : views }
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
      const ref = await requireRef(siteWriter.reads(), by.site, version)
      const number = await bringIntoForce(deps, by, await keptCatalog(ref), {
        from: sites.site(by.site).loaded(),
        origin: { kind: 'restore' },
        note,
        action: 'catalog.restore',
        summary: null,
      })
      const publication = await siteWriter.reads().publication(by.site, 'catalog', number)
      if (publication === null) throw new Error(`publication ${number} is lost`)
      return viewOf(publication, true)
    },
  }
}

export type CatalogVersionsUse = ReturnType<typeof createCatalogVersions>

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
