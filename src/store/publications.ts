import type { Kysely, Selectable } from 'kysely'
import { fromJson, toJson } from './json.js'
import type { Publication, PublicationKind } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

export function publicationReads(db: Kysely<Tables>): Pick<Reads, 'publication' | 'publications'> {
  return {
    async publication(site, kind, number) {
      const newest = newestFirst(db, site, kind)
      const one = number === 'current' ? newest.limit(1) : newest.where('number', '=', number)
      const row = await one.executeTakeFirst()
      return row === undefined ? null : toPublication(row)
    },
    async publications(site, kind) {
      return (await newestFirst(db, site, kind).execute()).map(toPublication)
    },
  }
}

export function publicationWrites({ db, site }: SiteWrite): Pick<Transaction, 'publish'> {
  return {
    async publish({ kind, version, note, publishedBy, publishedAt, origin }) {
      const current = await newestFirst(db, site, kind).limit(1).executeTakeFirst()
      const number = (current?.number ?? 0) + 1
      const who = { published_by: publishedBy, published_at: publishedAt }
      await db
        .insertInto('publications')
        .values({ site, kind, number, version, note, ...who, origin: toJson(origin) })
        .execute()
      return number
    },
  }
}

const newestFirst = (db: Kysely<Tables>, site: string, kind: PublicationKind) =>
  db
    .selectFrom('publications')
    .selectAll()
    .where('site', '=', site)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')

const toPublication = (row: Selectable<Tables['publications']>): Publication => ({
  site: row.site,
  kind: row.kind,
  number: row.number,
  version: row.version,
  note: row.note,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  origin: fromJson(row.origin, `publication ${row.number} of ${row.kind} of site ${row.site}`),
})
