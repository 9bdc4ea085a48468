import type { VersionTexts } from '#catalog'
import { contentKinds, type ContentKind, type FindContent } from '../../src/snapshot/versions/content.js'
import { versionOf } from '../../src/snapshot/versions/version-of.js'

export interface MemoryContent {
  readonly keep: (kind: ContentKind, text: string) => string
  readonly keepAll: (texts: VersionTexts) => void
  readonly find: FindContent
}

/** Keeps content for as long as a test runs. */
export function memoryContent(): MemoryContent {
  const kept = new Map<string, string>()
  function keep(kind: ContentKind, text: string): string {
    const version = versionOf(text)
    kept.set(`${kind} ${version}`, text)
    return version
  }
  return {
    keep,
    keepAll: (texts) => contentKinds.forEach((kind) => keep(kind, texts[kind])),
    find: (_site, kind, version) => Promise.resolve(kept.get(`${kind} ${version}`) ?? null),
  }
}
