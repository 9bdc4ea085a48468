import type { Content } from '../../src/content/content.js'
import { versionOf } from '../../src/content/version-of.js'

/** Keeps content for as long as a test runs. */
export function memoryContent(): Content {
  const kept = new Map<string, string>()
  return {
    find: (kind, version) => kept.get(`${kind} ${version}`) ?? null,
    keep(kind, text) {
      const version = versionOf(text)
      kept.set(`${kind} ${version}`, text)
      return version
    },
  }
}
