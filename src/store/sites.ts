import type { Kysely, Selectable } from 'kysely'
import { fromJson, toJson } from './json.js'
import type { Site } from './records.js'
import type { Tables } from './schema.js'
import type { NewSite, Reads } from './store.js'

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

/** Whether there was no such site yet. */
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

/** The site's next revision, or null for an unknown site. It holds off every other write to the site until the end. */
export async function raiseRevision(db: Kysely<Tables>, site: string): Promise<number | null> {
  const row = await db
    .updateTable('sites')
    .set((current) => ({ revision: current('revision', '+', 1) }))
    .where('site', '=', site)
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

const toSite = (row: Selectable<Tables['sites']>): Site => ({
  site: row.site,
  settings: fromJson(row.settings, `site ${row.site}`),
  revision: row.revision,
  createdAt: row.created_at,
})
