import { sql, type Kysely } from 'kysely'
import { builtinSite } from './site-id.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

/** As bytes, because SQLite's driver ends the process at a text that is not UTF-8. */
const textBytes = sql<Uint8Array>`cast(text as blob)`.as('bytes')

/** What is not UTF-8 becomes another text than was kept. */
const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => Buffer.from(bytes).toString()

export function contentReads(db: Kysely<Tables>): Pick<Reads, 'content'> {
  return {
    async content(site, kind, version) {
      const ofVersion = db.selectFrom('content').select(['site', textBytes]).where('kind', '=', kind)
      const rows = await ofVersion
        .where('version', '=', version)
        .where('site', 'in', [site, builtinSite])
        .execute()
      const row = rows.find((found) => found.site === site) ?? rows[0]
      return row === undefined ? null : textOf(row)
    },
  }
}

export function contentWrites({ db, site }: SiteWrite): Pick<Transaction, 'keepContent'> {
  return {
    async keepContent(kind, version, text) {
      const ofSite = db.selectFrom('content').select(textBytes).where('site', '=', site)
      const kept = await ofSite.where('kind', '=', kind).where('version', '=', version).executeTakeFirst()
      if (kept === undefined) await db.insertInto('content').values({ site, kind, version, text }).execute()
      else if (textOf(kept) !== text)
        throw new Error(`${kind} ${version} of site ${site} is kept with another text`)
    },
  }
}
