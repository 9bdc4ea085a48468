import type { VersionTexts } from '../../catalog/index.js'

/** What decides an answer, each with a version of its own. */
export type ContentKind = keyof VersionTexts
export const contentKinds = ['catalog', 'weights', 'rules'] as const satisfies readonly ContentKind[]

/**
 * The text of a version that a site may answer from: its own or a shipped one, and null where there is none. Throws
 * `DamagedContent` where the text is not what was kept.
 */
export type FindContent = (site: string, kind: ContentKind, version: string) => Promise<string | null>

/** Thrown for a text that no longer has the hash it is kept under. */
export class DamagedContent extends Error {
  override readonly name = 'DamagedContent'

  constructor(readonly content: string) {
    super(`DATA_DIR: ${content} is damaged: restore a backup`)
  }
}
