import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../errors.js'
import type { SiteId } from '../store/site-id.js'
import { StoreUnavailable } from '../store/store-errors.js'
import type { NewSite, Reads, Store, Transaction } from '../store/store.js'
import type { CatalogShelf } from './catalog-shelf.js'
import type { Clock } from '../snapshot/current.js'
import { prepareSite } from './prepare-store.js'
import { loadSite, type SiteState } from './site-state.js'
import { ownerOf } from './site-settings.js'
import type { Sites } from './sites.js'

/** The store as use cases see it. When a write resolves, the site already answers from what was written. */
export interface SiteWriter {
  /** @throws {Problem} unavailable, while the store cannot be reached */
  readonly reads: () => Reads
  /**
   * Runs `change` in one transaction over a site, as the `write` of a store does.
   *
   * @throws {Problem} unavailable, where nothing was written
   */
  readonly write: <T>(site: SiteId, change: (tx: Transaction) => Promise<T>) => Promise<T>
  /** @throws {SiteExists | Problem} the Problem is unavailable; nothing was written */
  readonly createSite: (site: NewSite, change: (tx: Transaction) => Promise<void>) => Promise<void>
  /** @throws {Problem} unavailable, where nothing was removed */
  readonly removeSite: (site: SiteId) => Promise<void>
}

interface Memory {
  readonly sites: Sites
  readonly shelf: CatalogShelf
  readonly clock: Clock
  /** Called after each write, once it is in force. */
  readonly saved: () => void
}

/** Writes through `store`, null while it cannot be reached. */
export function createSiteWriter(store: Store | null, { sites, shelf, clock, saved }: Memory): SiteWriter {
  // One after the other, so that no older catalogue comes into force after a newer one.
  let reloading: Promise<unknown> = Promise.resolve()

  function reachable(): Store {
    if (store === null) throw unreachable
    return store
  }

  async function reloadNow(written: SiteId): Promise<void> {
    const before = sharedPart(sites.states().find(({ site }) => site === written))
    const after = sharedPart(await reloadOne(written))
    const sharing = isDeepStrictEqual(after, before) ? [] : sharingWith(written)
    for (const site of sharing) {
      const { catalog } = await loadSite(reachable(), site)
      await prepareSite(reachable(), await shelf.take(catalog), site, clock().toISOString())
      await reloadOne(site)
    }
    shelf.keepOnly(sites.states().map((state) => state.catalog))
    saved()
  }

  async function reloadOne(site: SiteId): Promise<SiteState> {
    const state = await loadSite(reachable(), site)
    await sites.replaceState(state, await shelf.take(state.catalog))
    return state
  }

  const sharingWith = (owner: SiteId): readonly SiteId[] =>
    sites
      .states()
      .flatMap(({ site, settings }) => (site !== owner && ownerOf(site, settings) === owner ? [site] : []))

  function reload(site: SiteId): Promise<void> {
    const reloaded = reloading.then(() => reloadNow(site))
    reloading = reloaded.catch(() => {})
    return reloaded
  }

  return {
    reads: reachable,
    async write(site, change) {
      const result = await orUnavailable(reachable().write(site, change))
      await reload(site)
      return result
    },
    async createSite(site, change) {
      await orUnavailable(reachable().createSite(site, change))
      await reload(site.site)
    },
    async removeSite(site) {
      await orUnavailable(reachable().removeSite(site))
      sites.remove(site)
      saved()
    },
  }
}

/** What a site hands on to those that share its catalogue. */
const sharedPart = (state: SiteState | undefined) => ({
  catalog: state?.catalog ?? null,
  recalls: state?.recalls ?? [],
})

/** Turns `StoreUnavailable` into a Problem. Nothing was written then, for example because the disk is full. */
async function orUnavailable<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (error instanceof StoreUnavailable) throw unreachable
    throw error
  }
}

const unreachable = new Problem('unavailable', 'The store cannot be reached; try again later.')
