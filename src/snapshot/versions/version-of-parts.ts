import { atOnce, sortedBy, type CatalogParts, type Steps } from '#catalog'
import { sha256 } from '../../hash.js'
import { versionOf } from './version-of.js'

const hashes = new WeakMap<object, string>()

/** How many rows are hashed in one step. */
const ROWS_A_STEP = 250

/**
 * The version of an imported catalogue: a hash over the hash of its frame and those of its rows, so that a change of a few
 * rows hashes those. The rows of a version that follows another are the same objects where they did not change.
 */
export const versionOfParts = (parts: CatalogParts): string => atOnce(hashingParts(parts))

/** The same in steps. */
export function* hashingParts({ frame, rows }: CatalogParts): Steps<string> {
  const ofRows: string[] = []
  for (const row of sortedBy(rows, ({ id }) => id)) {
    const hash = hashes.get(row) ?? sha256(`${JSON.stringify(row.id)}${row.text}`)
    hashes.set(row, hash)
    if (ofRows.push(hash) % ROWS_A_STEP === 0) yield
  }
  return versionOf([sha256(frame), ...ofRows].join('\n'), 'site')
}
