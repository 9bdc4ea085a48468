import type { Reads } from '../../store/store.js'
import { DamagedContent } from '../../errors.js'
import type { FindContent } from './content.js'
import { isTextOf, isVersion } from './version-of.js'

/** Finds texts in the store and compares each with the hash in its version. */
export function storedContent(store: Pick<Reads, 'content'>): FindContent {
  return async (site, kind, version) => {
    const text = isVersion(version) ? await store.content(site, kind, version) : null
    if (text !== null && !isTextOf(text, version)) throw new DamagedContent(`${kind} ${version}`)
    return text
  }
}
