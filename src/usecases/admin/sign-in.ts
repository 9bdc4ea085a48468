import type { Key, NewSession, Transaction } from '../../store/store.js'
import { actorOf } from './actor-of.js'

/** Opens a session of a studio key; sessions that are over are removed. */
export async function signIn(tx: Transaction, key: Key, session: NewSession): Promise<void> {
  const { createdAt: at } = session
  await tx.removeExpiredSessions(at)
  await tx.addSession(session)
  const after = { until: session.expiresAt }
  await tx.appendAudit({
    at,
    actor: actorOf(key),
    action: 'session.create',
    subject: key.id,
    note: null,
    before: null,
    after,
  })
}
