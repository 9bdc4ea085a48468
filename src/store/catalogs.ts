import { setImmediate as turn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { CatalogRow } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { CatalogChange, Reads, Transaction } from './store.js'

/** How many rows are read or written before others have a turn. */
const SLICE = 250

export function catalogReads(db: Kysely<Tables>): Pick<Reads, 'catalog'> {
  return {
    async catalog(site, version) {
      const found = await db
        .selectFrom('catalog_versions')
        .select(['number', 'frame'])
        .where('site', '=', site)
        .where('version', '=', version)
        .executeTakeFirst()
      return found === undefined ? null : { frame: found.frame, rows: await rowsAt(db, site, found.number) }
    },
  }
}

async function rowsAt(db: Kysely<Tables>, site: string, number: number): Promise<readonly CatalogRow[]> {
  const rows: CatalogRow[] = []
  let slice: readonly CatalogRow[]
  do {
    slice = await db
      .selectFrom('catalog_rows')
      .select(['id', 'text'])
      .where('site', '=', site)
      .where('id', '>', rows.at(-1)?.id ?? '')
      .where('since', '<=', number)
      .where((row) => row.or([row('until', 'is', null), row('until', '>', number)]))
      .orderBy('id')
      .limit(SLICE)
      .execute()
    rows.push(...slice)
    await turn()
  } while (slice.length === SLICE)
  return rows
}

export function catalogWrites({
  db,
  site,
}: SiteWrite): Pick<Transaction, 'keepCatalog' | 'newestCatalog' | 'pruneCatalogs'> {
  const newest = () =>
    db
      .selectFrom('catalog_versions')
      .select(['number', 'version'])
      .where('site', '=', site)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()

  async function keep({ version, frame, put, gone }: CatalogChange): Promise<void> {
    const kept = db.selectFrom('catalog_versions').select('number').where('site', '=', site)
    if ((await kept.where('version', '=', version).executeTakeFirst()) !== undefined) return
    const number = ((await newest())?.number ?? 0) + 1
    await db.insertInto('catalog_versions').values({ site, number, version, frame }).execute()
    for (const ids of slices([...gone, ...put.map(({ id }) => id)])) {
      await db
        .updateTable('catalog_rows')
        .set({ until: number })
        .where('site', '=', site)
        .where('id', 'in', ids)
        .where('until', 'is', null)
        .execute()
      await turn()
    }
    for (const rows of slices(put)) {
      const values = rows.map(({ id, text }) => ({ site, id, since: number, until: null, text }))
      await db.insertInto('catalog_rows').values(values).execute()
      await turn()
    }
  }

  return {
    newestCatalog: async () => (await newest())?.version ?? null,
    keepCatalog: keep,
    async pruneCatalogs(kept) {
      const last = await newest()
      const all = db.selectFrom('catalog_versions').select(['number', 'version']).where('site', '=', site)
      const versions = await all.execute()
      const stays = versions.filter(
        ({ number, version }) => number === last?.number || kept.includes(version),
      )
      const numbers = stays.map(({ number }) => number)
      if (numbers.length === versions.length) return
      await db
        .deleteFrom('catalog_versions')
        .where('site', '=', site)
        .where('number', 'not in', numbers)
        .execute()
      await dropUnseen(db, site, numbers)
    },
  }
}

/** Removes the rows that none of these numbers sees. */
async function dropUnseen(db: Kysely<Tables>, site: string, numbers: readonly number[]): Promise<void> {
  const ended = db
    .selectFrom('catalog_rows')
    .select(['id', 'since', 'until'])
    .where('site', '=', site)
    .where('until', 'is not', null)
    .orderBy('id')
    .orderBy('since')
  const unseen = (await ended.execute()).filter(
    ({ since, until }) => !numbers.some((number) => since <= number && number < (until ?? Infinity)),
  )
  for (const rows of slices(unseen)) {
    await db
      .deleteFrom('catalog_rows')
      .where('site', '=', site)
      .where((row) => row.or(rows.map(({ id, since }) => row.and({ id, since }))))
      .execute()
    await turn()
  }
}

function slices<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / SLICE) }, (_, i) =>
    all.slice(i * SLICE, (i + 1) * SLICE),
  )
}
