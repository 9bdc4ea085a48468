import type { LoadedCatalog } from './builtin-catalog.js'
import type { FindContent } from '../snapshot/versions/content.js'
import { storedContent, storedParts } from '../snapshot/versions/stored-content.js'
import { Problem } from '../errors.js'
import type { ShippedDocuments } from './add-site.js'
import type { Clock } from '../snapshot/current.js'
import { builtinSite } from '../store/site-id.js'
import { openStore } from '../store/sqlite/open-store.js'
import { StoreUnavailable } from '../store/store-errors.js'
import type { Store } from '../store/store.js'
import { createSiteWriter, type SiteWriter } from './site-writer.js'
import { createShelf, type CatalogShelf } from './catalog-shelf.js'
import type { SiteContent } from './live-site.js'
import { copied, readCopy, saveCopy, type CopiedText } from './last-known-good.js'
import { ownerOf } from './site-settings.js'
import { closedSites, partlyFitting, type ClosedSite, type PartlyFitting } from './partly-fitting.js'
import { prepareSite, prepareStore } from './prepare-store.js'
import { loadSite } from './site-state.js'
import { createSites, type Sites } from './sites.js'

export interface OpenSites {
  /** The catalogues in memory. */
  readonly shelf: CatalogShelf
  readonly sites: Sites
  readonly siteWriter: SiteWriter
  readonly find: FindContent
  /** Null where the database cannot be reached and answers come from the last copy. */
  readonly store: Store | null
  /** Waits for running writes and the copy, then closes the store. */
  readonly close: () => Promise<void>
  /** The secret of the admin key that this start generated, to be shown once; null where it generated none. */
  readonly newAdminKey: string | null
}

interface Deps {
  readonly dataDir: string
  readonly adminKey: string | null
  readonly base: LoadedCatalog
  readonly governance: ShippedDocuments
  readonly clock: Clock
  /** Called with the error where the copy could not be written. */
  readonly copyFailed: (error: unknown) => void
  /** Called once for each site whose published weights fit the catalogue in part. */
  readonly fitsInPart: (site: PartlyFitting) => void
  /** Called once for each site that answers nothing, because its rules do not fit the catalogue. */
  readonly isClosed: (site: ClosedSite) => void
}

/**
 * Opens the store in `dataDir` and brings its sites into memory. Where the store cannot be reached, the sites are those of
 * the last copy, which answers reads and refuses writes.
 *
 * @throws {StoreRefused} where the store must not be used
 * @throws {StoreUnavailable} where the store cannot be reached and there is no copy
 */
export async function openSites(deps: Deps): Promise<OpenSites> {
  const opened = await openStored(deps)
  for (const site of partlyFitting(opened.sites)) deps.fitsInPart(site)
  for (const site of closedSites(opened.sites)) deps.isClosed(site)
  return opened
}

async function openStored(deps: Deps): Promise<OpenSites> {
  const { dataDir, adminKey, base, governance, clock } = deps
  try {
    const store = await openStore(dataDir)
    const at = clock().toISOString()
    const { newAdminKey } = await prepareStore(store, base, governance, { adminKey, at })
    const shelf = createShelf(base, { find: storedContent(store), findParts: storedParts(store) })
    const ids = (await store.sites()).map(({ site }) => site).filter((site) => site !== builtinSite)
    const contents: SiteContent[] = []
    for (const id of ids) {
      const loaded = await shelf.take((await loadSite(store, id)).catalog)
      await prepareSite(store, loaded, id, at)
      contents.push({ state: await loadSite(store, id), loaded })
    }
    const sites = createSites(contents, clock)
    const copies = copier(deps, sites)
    copies.save()
    const close = () => copies.settled().then(() => store.close())
    const siteWriter = createSiteWriter(store, { sites, shelf, clock, saved: copies.save })
    return { sites, siteWriter, shelf, find: foundWithOwner(store, sites), store, newAdminKey, close }
  } catch (error) {
    if (error instanceof StoreUnavailable) return fromCopy(deps, error)
    throw error
  }
}

/** A site that shares a catalogue finds its text where it is kept: with its owner. */
function foundWithOwner(store: Store, sites: Sites): FindContent {
  const find = storedContent(store)
  return async (site, kind, version) => {
    const own = await find(site, kind, version)
    if (own !== null || kind !== 'catalog') return own
    return find(ownerOf(site, sites.site(site).state().settings), kind, version)
  }
}

async function fromCopy({ dataDir, base, clock }: Deps, error: StoreUnavailable): Promise<OpenSites> {
  const copy = readCopy(dataDir)
  if (copy === null) throw error
  const shelf = createShelf(base, copied(dataDir))
  const contents = copy.states.map(async (state) => ({ state, loaded: await shelf.take(state.catalog) }))
  const sites = createSites(await Promise.all(contents), clock, new Date(copy.savedAt))
  const find: FindContent = () => {
    throw new Problem('unavailable', 'The store cannot be reached, so nothing kept can be replayed.')
  }
  return {
    sites,
    siteWriter: createSiteWriter(null, { sites, shelf, clock, saved: () => {} }),
    shelf,
    find,
    store: null,
    newAdminKey: null,
    close: () => Promise.resolve(),
  }
}

/** Writes copies one after the other, so that the copy on disk is of the newest state. One that waits is enough. */
function copier({ dataDir, clock, copyFailed }: Deps, sites: Sites) {
  let writing = Promise.resolve()
  let waits = false
  const write = (): Promise<void> => {
    waits = false
    return saveCopy(dataDir, { savedAt: clock().toISOString(), states: sites.states() }, textsIn(sites))
  }
  return {
    save: (): void => {
      if (waits) return
      waits = true
      writing = writing.then(write).catch(copyFailed)
    },
    settled: () => writing,
  }
}

/** What of the imported catalogues that sites answer from no release has. */
const textsIn = (sites: Sites): readonly CopiedText[] =>
  sites.states().flatMap(({ site, catalog }) => {
    if (catalog === null) return []
    const { texts, parts, versions } = sites.site(site).loaded()
    return [
      { version: versions.catalogVersion, content: parts },
      { version: versions.weightsVersion, content: texts.weights },
      { version: versions.rulesVersion, content: texts.rules },
    ]
  })
