import { Problem } from '../../errors.js'
import { checkJsonStructure } from './json-structure.js'

/**
 * Parses bytes as JSON in UTF-8. A problem calls them `what`. In a batch, `line` is the number of the line.
 *
 * @throws {Problem} invalid-json, and those of `checkJsonStructure`
 */
export function parseJson(bytes: unknown, what: 'body' | 'line' = 'body', line = 1): unknown {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    throw new Problem('invalid-json', `The ${what} is empty.`)
  const text = decodeUtf8(bytes, what)
  checkJsonStructure(text, line)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Problem('invalid-json', `The ${what} is not valid JSON.`)
  }
}

function decodeUtf8(bytes: Buffer, what: string): string {
  try {
    // A byte order mark is kept, so JSON.parse refuses it, as RFC 8259 section 8.1 lets senders expect.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem('invalid-json', `The ${what} is not valid UTF-8.`)
  }
}
