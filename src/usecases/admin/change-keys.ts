import { Problem } from '../../errors.js'
import type { Key, KeyChange, NewKey, Transaction } from '../../store/store.js'
import type { Writer } from './writer.js'
import { isGood } from './is-good.js'
import { keyView, type KeyView } from './key-view.js'

/** Adds a key and says so in the audit log. */
export async function addKey(tx: Transaction, key: NewKey, { site, actor, at }: Writer): Promise<KeyView> {
  await tx.addKey(key)
  const added = keyView({ ...key, site, revokedAt: null })
  await tx.appendAudit({
    at,
    actor,
    action: 'key.create',
    subject: key.id,
    note: null,
    before: null,
    after: added,
  })
  return added
}

/** Revokes a key. Throws a Problem for a key that the site does not have, and for the last one that administers it. */
export async function revokeKey(tx: Transaction, id: string, writer: Writer): Promise<KeyView> {
  const key = await requireKey(tx, writer.site, id)
  if (key.revokedAt !== null) return keyView(key)
  await refuseLockOut(tx, key, writer)
  return change(tx, key, { revokedAt: writer.at }, 'key.revoke', writer)
}

/** Puts `made` in the place of a key, which is good until `until`. Throws a Problem for one that is not good now. */
export async function rotateKey(
  tx: Transaction,
  id: string,
  until: string,
  made: NewKey,
  writer: Writer,
): Promise<KeyView> {
  const old = await requireKey(tx, writer.site, id)
  if (!isGood(old, writer.at))
    throw new Problem('key-ended', 'The key is revoked or expired; create another one.')
  const added = await addKey(tx, made, writer)
  const expiresAt = old.expiresAt !== null && old.expiresAt < until ? old.expiresAt : until
  await change(tx, old, { expiresAt }, 'key.rotate', writer)
  return added
}

/** The key of a site. Throws a Problem for one that the site does not have. */
export async function requireKey(tx: Pick<Transaction, 'keys'>, site: string, id: string): Promise<Key> {
  const key = (await tx.keys(site)).find((one) => one.id === id)
  if (key === undefined) throw new Problem('unknown-id', 'There is no key of this id.')
  return key
}

async function refuseLockOut(tx: Transaction, key: Key, { site, at }: Writer): Promise<void> {
  const others = (await tx.keys(site)).filter(({ id }) => id !== key.id)
  const canAdminister = (one: Key) => one.role === 'admin' && isGood(one, at)
  if (canAdminister(key) && !others.some(canAdminister))
    throw new Problem(
      'last-admin-key',
      'This is the last key that administers the site; create another one first.',
    )
}

async function change(
  tx: Transaction,
  key: Key,
  to: KeyChange,
  action: string,
  { actor, at }: Writer,
): Promise<KeyView> {
  const changed = await tx.changeKey(key.id, to)
  if (changed === null) throw new Error(`the key ${key.id} is gone`)
  const [before, after] = [keyView(key), keyView(changed)]
  await tx.appendAudit({ at, actor, action, subject: key.id, note: null, before, after })
  return after
}
