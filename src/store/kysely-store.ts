import type { Kysely } from 'kysely'
import { readsOf } from './reads.js'
import type { Tables } from './schema.js'
import { deleteSite, insertSite, raiseRevision } from './sites.js'
import { SiteExists, UnknownSite } from './store-errors.js'
import type { Store } from './store.js'
import { transactionOf } from './transaction.js'

export interface Connections {
  /** Sees committed rows and waits for no write. */
  readonly reading: Kysely<Tables>
  readonly writing: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** A store over any database that Kysely speaks to. Neither this file nor the queries that it uses know which. */
export function kyselyStore({ reading, writing, close }: Connections): Store {
  return {
    ...readsOf(reading),
    write: (site, change) =>
      writing.transaction().execute(async (db) => {
        const revision = await raiseRevision(db, site)
        if (revision === null) throw new UnknownSite(site)
        return change(transactionOf({ db, site, revision }))
      }),
    createSite: (site, change) =>
      writing.transaction().execute(async (db) => {
        if (!(await insertSite(db, site))) throw new SiteExists(site.site)
        return change(transactionOf({ db, site: site.site, revision: 1 }))
      }),
    removeSite: (site) =>
      writing.transaction().execute(async (db) => {
        if (!(await deleteSite(db, site))) throw new UnknownSite(site)
      }),
    close,
  }
}
