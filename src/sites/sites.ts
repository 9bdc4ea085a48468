import type { LoadedCatalog } from './builtin-catalog.js'
import type { Clock } from '../snapshot/current.js'
import type { SiteId } from '../store/site-id.js'
import type { Key } from '../store/store.js'
import { liveSite, type LiveSite, type SiteContent } from './live-site.js'
import type { SiteState } from './site-state.js'

/** Every site of this installation, in memory. A request learns from it who asks and what is in force, without the store. */
export interface Sites {
  /** Throws an Error for a site that does not exist: a key or the default names only sites that do. */
  readonly site: (id: SiteId) => LiveSite
  /** The key with this hash, of any site. It may be revoked or expired. */
  readonly key: (hash: string) => Key | null
  /** The key of this id. It may be revoked or expired. */
  readonly keyOf: (site: SiteId, id: string) => Key | null
  /** Replaces what a site answers from, or adds a new site. When it resolves, the site answers from it. */
  readonly replaceState: (state: SiteState, loaded: LoadedCatalog) => Promise<void>
  /** Forgets a site and its keys. */
  readonly remove: (id: SiteId) => void
  readonly states: () => readonly SiteState[]
}

/** Sites that start with `contents`. `savedAt` is when they were copied; without it, the store is reached. */
export function createSites(contents: readonly SiteContent[], clock: Clock, savedAt?: Date): Sites {
  const sites = new Map<SiteId, LiveSite>()
  const keys = new Map<string, Key>()

  const admit = (site: LiveSite): void => {
    sites.set(site.id, site)
    for (const key of site.state().keys) keys.set(key.hash, key)
  }

  for (const content of contents) admit(liveSite(content, clock, savedAt))
  return {
    site(id) {
      const site = sites.get(id)
      if (site === undefined) throw new Error(`there is no site ${id}`)
      return site
    },
    key: (hash) => keys.get(hash) ?? null,
    keyOf: (site, id) =>
      sites
        .get(site)
        ?.state()
        .keys.find((key) => key.id === id) ?? null,
    async replaceState(state, loaded) {
      const known = sites.get(state.site)
      if (known === undefined) {
        admit(liveSite({ state, loaded }, clock, savedAt))
        return
      }
      await known.replaceState(state, loaded)
      // It may have been removed meanwhile.
      if (sites.get(state.site) === known) admit(known)
    },
    remove(id) {
      sites.delete(id)
      for (const [hash, key] of keys) if (key.site === id) keys.delete(hash)
    },
    states: () => [...sites.values()].map((site) => site.state()),
  }
}
