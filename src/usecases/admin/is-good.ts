import type { Key } from '../../store/store.js'

/** Neither revoked nor expired at `now`. */
export const isGood = (
  { revokedAt, expiresAt }: Pick<Key, 'revokedAt' | 'expiresAt'>,
  now: string,
): boolean => revokedAt === null && (expiresAt === null || expiresAt > now)
