import type { VersionTexts } from '#catalog'

/** What decides an answer, each with a version of its own. */
export type ContentKind = keyof VersionTexts
export const contentKinds = ['catalog', 'weights', 'rules'] as const satisfies readonly ContentKind[]

/**
 * The text of a version that a site may answer from: its own or a shipped one, and null where there is none. Throws
 * `DamagedContent` where the text is not what was kept.
 */
export type FindContent = (site: string, kind: ContentKind, version: string) => Promise<string | null>
