import type { Kysely, Selectable } from 'kysely'
import { auditHash, chainStart } from './audit-chain.js'
import { fromJson, toJson } from './json.js'
import type { AuditEntry } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

type Row = Selectable<Tables['audit']>

export function auditReads(db: Kysely<Tables>): Pick<Reads, 'audit' | 'auditFrom'> {
  const ofSite = (site: string) => db.selectFrom('audit').selectAll().where('site', '=', site)
  return {
    async audit(site, { before, limit }) {
      const older = before === undefined ? ofSite(site) : ofSite(site).where('seq', '<', before)
      return (await older.orderBy('seq', 'desc').limit(limit).execute()).map(toEntry)
    },
    async auditFrom(site, seq, limit) {
      const newer = ofSite(site).where('seq', '>=', seq)
      return (await newer.orderBy('seq').limit(limit).execute()).map(toEntry)
    },
  }
}

export function auditWrites({ db, site }: SiteWrite): Pick<Transaction, 'appendAudit'> {
  return {
    async appendAudit({ at, actor, action, subject, note, before, after }) {
      const ofSite = db.selectFrom('audit').select(['seq', 'hash']).where('site', '=', site)
      const last = (await ofSite.orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? chainStart
      const seq = last.seq + 1
      const said = { at, actor, action, subject, note, before: kept(before), after: kept(after) }
      const row = { site, seq, ...said, previous: last.hash, hash: '' }
      // The hash is over the entry as it will be read back: JSON may have made `before` and `after` simpler.
      await db
        .insertInto('audit')
        .values({ ...row, hash: auditHash(toEntry(row)) })
        .execute()
      return seq
    },
  }
}

const kept = (value: unknown): string | null => (value === null ? null : toJson(value))

function toEntry(row: Row): AuditEntry {
  const name = `audit entry ${row.seq} of site ${row.site}`
  const value = (text: string | null): unknown => (text === null ? null : fromJson(text, name))
  return { ...row, before: value(row.before), after: value(row.after) }
}
