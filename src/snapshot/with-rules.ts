import { readVersions, type VersionTexts } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot } from './snapshot.js'

/** Rules that a snapshot may be tried under: a text that `rulesText` made, and its version. */
interface OtherRules {
  readonly rules: string
  readonly rulesVersion: string
}

/**
 * The same catalogue on the same day under other rules. The weights of the snapshot stay. `texts` are the texts of its
 * catalogue.
 *
 * @throws {CatalogError} where a rule does not fit the catalogue
 */
export function withRules(
  snapshot: Snapshot,
  texts: VersionTexts,
  { rules, rulesVersion }: OtherRules,
): Snapshot {
  const { versions, date, site, shipped } = snapshot
  const catalog = { ...readVersions({ ...texts, rules }), weights: snapshot.catalog.weights }
  return compile(catalog, { ...versions, rulesVersion, site, shipped }, date)
}
