import type { Kysely } from 'kysely'
import { builtinSite } from './site-id.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

export function contentReads(db: Kysely<Tables>): Pick<Reads, 'content'> {
  return {
    async content(site, kind, version) {
      const ofVersion = db.selectFrom('content').select(['site', 'text']).where('kind', '=', kind)
      const rows = await ofVersion
        .where('version', '=', version)
        .where('site', 'in', [site, builtinSite])
        .execute()
      const row = rows.find((found) => found.site === site) ?? rows[0]
      return row?.text ?? null
    },
  }
}

export function contentWrites({ db, site }: SiteWrite): Pick<Transaction, 'keepContent'> {
  return {
    async keepContent(kind, version, text) {
      const ofSite = db.selectFrom('content').select('text').where('site', '=', site)
      const kept = await ofSite.where('kind', '=', kind).where('version', '=', version).executeTakeFirst()
      if (kept === undefined) await db.insertInto('content').values({ site, kind, version, text }).execute()
      else if (kept.text !== text)
        throw new Error(`${kind} ${version} of site ${site} is kept with another text`)
    },
  }
}
