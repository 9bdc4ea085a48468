import { randomBytes, randomUUID } from 'node:crypto'
import { keyHash } from '../hash.js'
import type { KeyKind, NewKey, Role } from '../store/store.js'

const SECRET_BYTES = 32
const PREFIX_CHARACTERS = 8

export interface KeyWish {
  readonly kind: KeyKind
  /** Of a studio key; null of any other. */
  readonly role: Role | null
  readonly label: string
  readonly origins: readonly string[]
  readonly rateLimit: string | null
  readonly expiresAt: string | null
}

/** A key with its secret, which is shown once and then known to its owner only. */
export interface MadeKey {
  readonly secret: string
  readonly key: NewKey
}

export function makeKey(wish: KeyWish, at: string, secret = newSecret(wish.kind)): MadeKey {
  const prefix = secret.slice(0, PREFIX_CHARACTERS)
  return { secret, key: { ...wish, id: randomUUID(), hash: keyHash(secret), prefix, createdAt: at } }
}

const newSecret = (kind: KeyKind): string => `${kind}_${randomBytes(SECRET_BYTES).toString('base64url')}`
