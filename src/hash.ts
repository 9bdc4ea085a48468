import { createHash } from 'node:crypto'

/** The SHA-256 of a text, in 64 hex digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The form in which a key or a session is stored: its SHA-256 in hex. A secret is 32 random bytes, so it needs no salt,
 * and the time that a lookup of a hash takes tells nothing of the secret.
 */
export const keyHash = (secret: string): string => sha256(secret)
