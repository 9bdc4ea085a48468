import { Problem } from '../../errors.js'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { CatalogRef } from '../../sites/catalog-shelf.js'
import { refOf } from '../../sites/site-state.js'
import { MissingContent } from '../../snapshot/kept-catalog.js'
import { ownerOf } from '../../sites/site-settings.js'
import type { Key, Publication, Reads } from '../../store/store.js'
import { bringIntoForce, noLongerKept, requireOwn, requireParts, type CatalogDeps } from './apply-catalog.js'
import { diffCatalogs, type CatalogDiff } from './diff-catalogs.js'
import {
  contentInForce,
  exportedText,
  openContent,
  type CatalogContent,
  type ExportFormat,
} from './export-catalog.js'
import { nothingImported } from '../../sites/live-site.js'
import { storedContent } from '../../snapshot/versions/stored-content.js'

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

/** A version as text. */
export interface Exported {
  readonly version: string
  readonly pieces: Generator<string, void>
}

/** What an export calls the version that is in force. */
const IN_FORCE = 'current'

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
    if (ref === undefined)
      throw new Problem(
        'unknown-version',
        'The catalogue never had this version; GET /v1/catalogs lists those that there are, such as site@0123456789abcdef.',
      )
    return ref
  }

  /** The weights and rules that came with a version. */
  async function textsOf(reads: Reads, ref: CatalogRef | null): Promise<CatalogContent['texts']> {
    if (ref === null) return base.texts
    const find = storedContent(reads)
    const weights = await find(ref.owner, 'weights', ref.weightsVersion)
    const rules = await find(ref.owner, 'rules', ref.rulesVersion)
    if (weights === null || rules === null) throw noLongerKept
    return { weights, rules }
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
     * The text of a version in pieces, or of what is in force: then with the weights and rules that the site published. What
     * the site has recalled is recalled in each.
     *
     * @throws {Problem} unknown-version | no-catalogue
     */
    async export(by: Key, version: string, format: ExportFormat): Promise<Exported> {
      const live = sites.site(by.site)
      if (version === IN_FORCE) {
        if (live.state().waits) throw nothingImported
        const content = contentInForce(live.state(), live.loaded())
        return {
          version: live.loaded().versions.catalogVersion,
          pieces: exportedText(openContent(content), format),
        }
      }
      const reads = siteWriter.reads()
      const ref = await requireRef(reads, ownerFor(by.site), version)
      const parts = await requireParts(reads, ref, base)
      const content = {
        parts,
        texts: await textsOf(reads, ref),
        recalls: live.state().recalls,
        withPrivate: true,
      }
      return { version, pieces: exportedText(openContent(content), format) }
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
