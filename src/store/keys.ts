import type { Kysely, Selectable } from 'kysely'
import { fromJson, toJson } from './json.js'
import type { Key } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { KeyChange, Reads, Transaction } from './store.js'

export function keyReads(db: Kysely<Tables>): Pick<Reads, 'keyByHash' | 'keys'> {
  const all = db.selectFrom('keys').selectAll()
  return {
    async keyByHash(hash) {
      const row = await all.where('hash', '=', hash).executeTakeFirst()
      return row === undefined ? null : toKey(row)
    },
    async keys(site) {
      return (await all.where('site', '=', site).orderBy('id').execute()).map(toKey)
    },
  }
}

export function keyWrites({ db, site }: SiteWrite): Pick<Transaction, 'addKey' | 'changeKey'> {
  return {
    async addKey({ id, kind, role, label, hash, prefix, origins, rateLimit, createdAt, expiresAt }) {
      const columns = { site, id, kind, role, label, hash, prefix, origins: toJson(origins) }
      const times = { created_at: createdAt, expires_at: expiresAt, revoked_at: null }
      await db
        .insertInto('keys')
        .values({ ...columns, ...times, rate_limit: rateLimit })
        .execute()
    },
    async changeKey(id, change) {
      const changed = db.updateTable('keys').set(columnsOf(change)).where('site', '=', site)
      const row = await changed.where('id', '=', id).returningAll().executeTakeFirst()
      return row === undefined ? null : toKey(row)
    },
  }
}

const columnsOf = (change: KeyChange) =>
  'revokedAt' in change ? { revoked_at: change.revokedAt } : { expires_at: change.expiresAt }

const toKey = (row: Selectable<Tables['keys']>): Key => ({
  site: row.site,
  id: row.id,
  kind: row.kind,
  role: row.role,
  label: row.label,
  hash: row.hash,
  prefix: row.prefix,
  origins: fromJson(row.origins, `key ${row.id} of site ${row.site}`) as readonly string[],
  rateLimit: row.rate_limit,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})
