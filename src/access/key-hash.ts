import { createHash } from 'node:crypto'

/**
 * What is kept of a key or a session: SHA-256 in hex. They are 32 random bytes, so no salt is needed, and looking up a
 * hash tells nothing of the key by the time it takes.
 */
export const keyHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
