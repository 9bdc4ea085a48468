import { Problem } from '../../errors.js'
import type { Key, KeyChange, NewKey, Reads } from '../../store/store.js'
import type { Writing } from './writer.js'

/** Whether a key is neither revoked nor expired at `now`, an ISO 8601 time in UTC. */
export const isGood = (
  { revokedAt, expiresAt }: Pick<Key, 'revokedAt' | 'expiresAt'>,
  now: string,
): boolean => revokedAt === null && (expiresAt === null || expiresAt > now)

/** A key as it may be shown: never its secret, nor the hash of it. */
export type KeyView = Omit<Key, 'hash' | 'site'>

export function keyView({ hash: _hash, site: _site, ...shown }: Key): KeyView {
  return shown
}

/** Adds a key and says so in the audit log. */
export async function addKey({ tx, site, actor, at }: Writing, key: NewKey): Promise<KeyView> {
  await tx.addKey(key)
  const added = keyView({ ...key, site, revokedAt: null })
  const entry = { at, actor, action: 'key.create', subject: key.id, note: null }
  await tx.appendAudit({ ...entry, before: null, after: added })
  return added
}

/**
 * Revokes a key; one that is revoked already stays as it is.
 *
 * @throws {Problem} unknown-id | last-admin-key
 */
export async function revokeKey(writing: Writing, id: string): Promise<KeyView> {
  const key = await requireKey(writing.tx, writing.site, id)
  if (key.revokedAt !== null) return keyView(key)
  await refuseLockOut(writing, key)
  return change(writing, key, { action: 'key.revoke', to: { revokedAt: writing.at } })
}

interface Rotation {
  /** The key that is replaced. */
  readonly id: string
  /** The last moment at which the replaced key is good, unless it expires before. */
  readonly until: string
  readonly made: NewKey
}

/**
 * Adds `made` in the place of a key, which stays good until `until`.
 *
 * @throws {Problem} unknown-id | key-ended
 */
export async function rotateKey(writing: Writing, { id, until, made }: Rotation): Promise<KeyView> {
  const old = await requireKey(writing.tx, writing.site, id)
  if (!isGood(old, writing.at))
    throw new Problem('key-ended', 'The key is revoked or expired; create another one.')
  const added = await addKey(writing, made)
  const expiresAt = old.expiresAt !== null && old.expiresAt < until ? old.expiresAt : until
  await change(writing, old, { action: 'key.rotate', to: { expiresAt } })
  return added
}

/**
 * The key of a site.
 *
 * @throws {Problem} unknown-id
 */
export async function requireKey(reads: Pick<Reads, 'keys'>, site: string, id: string): Promise<Key> {
  const key = (await reads.keys(site)).find((one) => one.id === id)
  if (key === undefined) throw new Problem('unknown-id', 'There is no key of this id.')
  return key
}

async function refuseLockOut({ tx, site, at }: Writing, key: Key): Promise<void> {
  const others = (await tx.keys(site)).filter(({ id }) => id !== key.id)
  const canAdminister = (one: Key) => one.role === 'admin' && isGood(one, at)
  if (canAdminister(key) && !others.some(canAdminister))
    throw new Problem(
      'last-admin-key',
      'This is the last key that administers the site; create another one first.',
    )
}

async function change(
  { tx, actor, at }: Writing,
  key: Key,
  { action, to }: { readonly action: string; readonly to: KeyChange },
): Promise<KeyView> {
  const changed = await tx.changeKey(key.id, to)
  if (changed === null) throw new Error(`the key ${key.id} is gone`)
  const [before, after] = [keyView(key), keyView(changed)]
  await tx.appendAudit({ at, actor, action, subject: key.id, note: null, before, after })
  return after
}
