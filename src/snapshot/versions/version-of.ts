import { sha256 } from '../../hash.js'

const HASH_CHARACTERS = 16

/** Where a text comes from: it was shipped, or a site published it. */
export type Origin = 'builtin' | 'site'

/** The version of a text: its origin and the first 16 hex digits of its SHA-256. */
export const versionOf = (text: string, origin: Origin = 'builtin'): string => `${origin}@${hashOf(text)}`

/** Whether a text has the hash in this version. */
export const isTextOf = (text: string, version: string): boolean => version.endsWith(`@${hashOf(text)}`)

/** Whether a text has the form of a version. The store is asked for no other. */
export const isVersion = (text: string): boolean => /^(builtin|site)@[0-9a-f]{16}$/.test(text)

const hashOf = (text: string): string => sha256(text).slice(0, HASH_CHARACTERS)
