import type { Kysely, Selectable } from 'kysely'
import { fromJson, toJson } from './json.js'
import type { Site } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { NewSite, Reads, Transaction } from './store.js'

export function siteReads(db: Kysely<Tables>): Pick<Reads, 'site' | 'sites'> {
  const all = db.selectFrom('sites').selectAll()
  return {
    async site(site) {
      const row = await all.where('site', '=', site).executeTakeFirst()
      return row === undefined ? null : toSite(row)
    },
    async sites() {
      return (await all.orderBy('site').execute()).map(toSite)
    },
  }
}

/** Adds a site. Returns false, and adds nothing, where there is a site of this id. */
export async function insertSite(
  db: Kysely<Tables>,
  { site, settings, createdAt }: NewSite,
): Promise<boolean> {
  const row = await db
    .insertInto('sites')
    .values({ site, settings: toJson(settings), revision: 1, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('site')
    .executeTakeFirst()
  return row !== undefined
}

/** Raises the site's revision and returns it, or null for an unknown site. Other writes to the site wait until the end. */
export async function raiseRevision(db: Kysely<Tables>, site: string): Promise<number | null> {
  const row = await db
    .updateTable('sites')
    .set((current) => ({ revision: current('revision', '+', 1) }))
    .where('site', '=', site)
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

export function siteWrites({ db, site }: SiteWrite): Pick<Transaction, 'changeSettings'> {
  return {
    async changeSettings(settings) {
      await db
        .updateTable('sites')
        .set({ settings: toJson(settings) })
        .where('site', '=', site)
        .execute()
    },
  }
}

/** Everything that belongs to a site, what refers to something else first. */
const tablesOfSite = [
  'sessions',
  'keys',
  'documents',
  'publications',
  'content',
  'catalog_rows',
  'catalog_versions',
  'audit',
  'sites',
] as const satisfies readonly (keyof Tables)[]

/** Removes a site and all that belongs to it. Returns false for an unknown site. */
export async function deleteSite(db: Kysely<Tables>, site: string): Promise<boolean> {
  if ((await raiseRevision(db, site)) === null) return false
  for (const table of tablesOfSite) await db.deleteFrom(table).where('site', '=', site).execute()
  return true
}

const toSite = (row: Selectable<Tables['sites']>): Site => ({
  site: row.site,
  settings: fromJson(row.settings, `site ${row.site}`),
  revision: row.revision,
  createdAt: row.created_at,
})
