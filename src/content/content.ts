import type { VersionTexts } from '../../catalog/index.js'

/** What decides an answer, each with a version of its own. */
export type ContentKind = keyof VersionTexts
export const contentKinds = ['catalog', 'weights', 'rules'] as const satisfies readonly ContentKind[]

/** Keeps each text under its version, the hash of the text, for ever: a version never means anything else. */
export interface Content {
  /** Keeps a text, once, and gives its version. Throws where it cannot be kept. */
  keep(kind: ContentKind, text: string): string
  /** The text of a version, or null where there is none. Throws `DamagedContent` where it is not what was kept. */
  find(kind: ContentKind, version: string): string | null
}

/** Thrown for a text that no longer has the hash it is kept under. */
export class DamagedContent extends Error {
  override readonly name = 'DamagedContent'

  constructor(readonly file: string) {
    super(`DATA_DIR: ${file} is damaged: restore it from a backup, or move it away`)
  }
}
