import { randomBytes } from 'node:crypto'
import { keyHash } from '../../hash.js'
import { Problem } from '../../errors.js'
import type { Clock } from '../../snapshot/current.js'
import type { Key, NewSession } from '../../store/store.js'
import { addKey, isGood, keyView, requireKey, revokeKey, rotateKey, type KeyView } from './keys.js'
import { actorOf, type Writing } from './writer.js'
import type { SiteWriter } from '../../sites/site-writer.js'
import { makeKey, type KeySpec } from '../../sites/new-key.js'

const SESSION_MS = 12 * 60 * 60 * 1000
const SESSION_BYTES = 32

export interface AdministrationDeps {
  readonly siteWriter: SiteWriter
  readonly clock: Clock
}

export interface ShownKey {
  readonly key: KeyView
  readonly secret: string
}

interface NewlySignedIn {
  readonly key: Key
  /** What the cookie holds. */
  readonly secret: string
  readonly expiresAt: string
  readonly maxAgeMs: number
}

export type Administration = ReturnType<typeof createAdministration>

const endedAlready = new Problem('invalid-request', 'The key would never be good.', [
  { pointer: '/expiresAt', code: 'invalid', detail: 'Must be in the future.' },
])

/** Keys and sessions: use cases with the secrets and the time that they need. `by` is the key of the caller. */
export function createAdministration({ siteWriter, clock }: AdministrationDeps) {
  const writer = (by: Key) => ({ site: by.site, actor: actorOf(by), at: clock().toISOString() })
  const write = <T>(by: Key, change: (writing: Writing) => Promise<T>): Promise<T> =>
    siteWriter.write(by.site, (tx) => change({ tx, ...writer(by) }))

  return {
    keys: async (by: Key): Promise<readonly KeyView[]> =>
      (await siteWriter.reads().keys(by.site)).map(keyView),

    /** @throws {Problem} invalid-request, where the key would end before it is made */
    async createKey(by: Key, spec: KeySpec): Promise<ShownKey> {
      const now = clock()
      if (spec.expiresAt !== null && new Date(spec.expiresAt) <= now) throw endedAlready
      const { secret, key: made } = makeKey(spec, now.toISOString())
      return { key: await write(by, (writing) => addKey(writing, made)), secret }
    },

    /** @throws {Problem} unknown-id | last-admin-key */
    revokeKey: (by: Key, id: string): Promise<KeyView> => write(by, (writing) => revokeKey(writing, id)),

    /**
     * Makes another key of the same kind; the old one stays good for `graceSeconds`.
     *
     * @throws {Problem} unknown-id | key-ended
     */
    async rotateKey(by: Key, id: string, graceSeconds: number): Promise<ShownKey> {
      const now = clock()
      const { kind, role, label, origins, rateLimit } = await requireKey(siteWriter.reads(), by.site, id)
      const spec = { kind, role, label, origins, rateLimit, expiresAt: null }
      const { secret, key: made } = makeKey(spec, now.toISOString())
      const until = new Date(now.getTime() + graceSeconds * 1000).toISOString()
      return { key: await write(by, (writing) => rotateKey(writing, { id, until, made })), secret }
    },

    /**
     * Opens a session of a studio key.
     *
     * @throws {Problem} unauthorized, where there is no key, or one that is no studio key or no longer good
     */
    async signIn(key: Key | null): Promise<NewlySignedIn> {
      const now = clock()
      const at = now.toISOString()
      if (key === null || key.kind !== 'ak' || !isGood(key, at))
        throw new Problem('unauthorized', 'This is no studio key, or it is no longer good.')
      const secret = randomBytes(SESSION_BYTES).toString('base64url')
      const expiresAt = new Date(now.getTime() + SESSION_MS).toISOString()
      const session = { hash: keyHash(secret), keyId: key.id, createdAt: at, expiresAt }
      await write(key, (writing) => addSession(writing, key, session))
      return { key, secret, expiresAt, maxAgeMs: SESSION_MS }
    },

    sessionEnd: async (secret: string): Promise<string | null> =>
      (await siteWriter.reads().session(keyHash(secret)))?.expiresAt ?? null,

    signOut: (by: Key, secret: string): Promise<void> =>
      siteWriter.write(by.site, (tx) => tx.removeSession(keyHash(secret))),
  }
}

/** Adds a session, and removes the sessions that are over. */
async function addSession({ tx, actor }: Writing, key: Key, session: NewSession): Promise<void> {
  const { createdAt: at, expiresAt } = session
  await tx.removeExpiredSessions(at)
  await tx.addSession(session)
  const entry = { at, actor, action: 'session.create', subject: key.id, note: null }
  await tx.appendAudit({ ...entry, before: null, after: { until: expiresAt } })
}
