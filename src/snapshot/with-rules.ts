import { readVersions, type VersionTexts } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot } from './snapshot.js'

/**
 * The same catalogue on the same day under other rules. The weights of the snapshot stay. `texts` are the texts of its
 * catalogue, and `rules` is a text that `rulesText` made.
 *
 * @throws {CatalogError} where a rule does not fit the catalogue
 */
export function withRules(
  snapshot: Snapshot,
  texts: VersionTexts,
  rules: string,
  rulesVersion: string,
): Snapshot {
  const { versions, date, site } = snapshot
  const catalog = { ...readVersions({ ...texts, rules }), weights: snapshot.catalog.weights }
  return compile(catalog, { ...versions, rulesVersion }, date, site)
}
