import { readVersions, type VersionTexts } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot } from './snapshot.js'

/**
 * The same catalogue on the same day under other rules; the weights in use stay, whatever `texts` has. `texts` are those
 * of the snapshot's catalogue and `rules` is a `rulesText`. Throws a `CatalogError` where a rule does not fit the rest.
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
