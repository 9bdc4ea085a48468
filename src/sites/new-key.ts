import { randomBytes, randomUUID } from 'node:crypto'
import { keyHash } from '../hash.js'
import type { KeyKind, NewKey, Role } from '../store/store.js'

const SECRET_BYTES = 32
const PREFIX_CHARACTERS = 8

/** What a new key should be. */
export interface KeySpec {
  readonly kind: KeyKind
  /** The role of a studio key (`ak`); null for any other kind. */
  readonly role: Role | null
  readonly label: string
  readonly origins: readonly string[]
  readonly rateLimit: string | null
  readonly expiresAt: string | null
}

/** A new key with its secret. The secret is shown once and never stored. */
export interface MadeKey {
  readonly secret: string
  readonly key: NewKey
}

/** Makes a key with a secret of 32 random bytes, unless another is given. `at` is the time of its creation. */
export function makeKey(spec: KeySpec, at: string, secret = newSecret(spec.kind)): MadeKey {
  const prefix = secret.slice(0, PREFIX_CHARACTERS)
  return { secret, key: { ...spec, id: randomUUID(), hash: keyHash(secret), prefix, createdAt: at } }
}

const newSecret = (kind: KeyKind): string => `${kind}_${randomBytes(SECRET_BYTES).toString('base64url')}`
