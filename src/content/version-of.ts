import { createHash } from 'node:crypto'

const HASH_CHARACTERS = 16
const shape = new RegExp(`^builtin@[0-9a-f]{${HASH_CHARACTERS}}$`)

/** The version of a text: the same text has the same version wherever it is kept. */
export function versionOf(text: string): string {
  return `builtin@${createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS)}`
}

export const isVersion = (text: string): boolean => shape.test(text)
