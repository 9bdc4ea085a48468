import type { VersionTexts } from '#catalog'

/** The three parts that decide an answer. Each has a version of its own. */
export type ContentKind = keyof VersionTexts
export const contentKinds = ['catalog', 'weights', 'rules'] as const satisfies readonly ContentKind[]

/**
 * Finds the text of a version for a site: its own text, else the shipped one, else null.
 *
 * @throws {DamagedContent} where the text no longer has its hash
 */
export type FindContent = (site: string, kind: ContentKind, version: string) => Promise<string | null>
