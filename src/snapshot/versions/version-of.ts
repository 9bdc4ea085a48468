import { sha256 } from '../../hash.js'

const HASH_CHARACTERS = 16

/** Who made a text: it came with the program, or a site published it. */
export type Origin = 'builtin' | 'site'

/** The version of a text: the same text of the same origin has the same version wherever it is kept. */
export const versionOf = (text: string, origin: Origin = 'builtin'): string => `${origin}@${hashOf(text)}`

/** Whether a text is still the one that this version names. */
export const isTextOf = (text: string, version: string): boolean => version.endsWith(`@${hashOf(text)}`)

/** Whether a text can be a version at all; the store is asked for no other. */
export const isVersion = (text: string): boolean => /^(builtin|site)@[0-9a-f]{16}$/.test(text)

const hashOf = (text: string): string => sha256(text).slice(0, HASH_CHARACTERS)
