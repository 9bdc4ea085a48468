import { Problem } from '../errors.js'
import type { SiteId } from '../store/site-id.js'
import { StoreUnavailable } from '../store/store-errors.js'
import type { NewSite, Reads, Store, Transaction } from '../store/store.js'
import { loadSite } from './site-state.js'
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
}

/** Writes through `store`, null while it cannot be reached. Calls `saved` after each write, once it is in force. */
export function createSiteWriter(store: Store | null, sites: Sites, saved: () => void): SiteWriter {
  function reachable(): Store {
    if (store === null) throw unreachable
    return store
  }

  async function reload(site: SiteId): Promise<void> {
    sites.replaceState(await loadSite(reachable(), site))
    saved()
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
  }
}

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
