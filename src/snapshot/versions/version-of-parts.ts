import { sortedBy, type CatalogParts } from '#catalog'
import { sha256 } from '../../hash.js'
import { versionOf } from './version-of.js'

const hashes = new WeakMap<object, string>()

/**
 * The version of an imported catalogue: a hash over the hash of its frame and those of its rows, so that a change of a few
 * rows hashes those. The rows of a version that follows another are the same objects where they did not change.
 */
export function versionOfParts({ frame, rows }: CatalogParts): string {
  const sorted = sortedBy(rows, ({ id }) => id)
  const ofRows = sorted.map((row) => {
    const hash = hashes.get(row) ?? sha256(`${JSON.stringify(row.id)}${row.text}`)
    hashes.set(row, hash)
    return hash
  })
  return versionOf([sha256(frame), ...ofRows].join('\n'), 'site')
}
