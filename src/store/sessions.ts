import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

type SessionWrites = Pick<Transaction, 'addSession' | 'removeSession' | 'removeExpiredSessions'>

export function sessionReads(db: Kysely<Tables>): Pick<Reads, 'session'> {
  return {
    async session(hash) {
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst()
      if (row === undefined) return null
      const { site, key_id: keyId, created_at: createdAt, expires_at: expiresAt } = row
      return { site, hash, keyId, createdAt, expiresAt }
    },
  }
}

export function sessionWrites({ db, site }: SiteWrite): SessionWrites {
  const remove = db.deleteFrom('sessions').where('site', '=', site)
  return {
    async addSession({ hash, keyId, createdAt, expiresAt }) {
      await db
        .insertInto('sessions')
        .values({ site, hash, key_id: keyId, created_at: createdAt, expires_at: expiresAt })
        .execute()
    },
    async removeSession(hash) {
      await remove.where('hash', '=', hash).execute()
    },
    async removeExpiredSessions(now) {
      await remove.where('expires_at', '<=', now).execute()
    },
  }
}
