import { Problem } from '../errors.js'
import type { SiteId } from '../store/site-id.js'
import { StoreUnavailable } from '../store/store-errors.js'
import type { NewSite, Reads, Store, Transaction } from '../store/store.js'
import { loadSite } from './site-state.js'
import type { Sites } from './sites.js'

/** The store as use cases see it: what is written is in force when the write resolves. */
export interface Keeper {
  /** Throws a Problem while the store cannot be reached. */
  readonly reads: () => Reads
  /** One transaction over a site, which then answers from what was written. */
  readonly write: <T>(site: SiteId, change: (tx: Transaction) => Promise<T>) => Promise<T>
  readonly createSite: (site: NewSite, change: (tx: Transaction) => Promise<void>) => Promise<void>
}

/** `saved` is told of every state that is in force from then on. */
export function createKeeper(store: Store | null, sites: Sites, saved: () => void): Keeper {
  function reachable(): Store {
    if (store === null) throw unreachable
    return store
  }

  async function takeOver(site: SiteId): Promise<void> {
    sites.take(await loadSite(reachable(), site))
    saved()
  }

  return {
    reads: reachable,
    async write(site, change) {
      const result = await orUnavailable(reachable().write(site, change))
      await takeOver(site)
      return result
    },
    async createSite(site, change) {
      await orUnavailable(reachable().createSite(site, change))
      await takeOver(site.site)
    },
  }
}

/** Nothing was written: the disk is full, say. */
async function orUnavailable<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (error instanceof StoreUnavailable) throw unreachable
    throw error
  }
}

const unreachable = new Problem('unavailable', 'The store cannot be reached; try again later.')
