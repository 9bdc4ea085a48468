import { readVersions, type VersionTexts } from '#catalog'
import { compile } from './compile.js'
import { rulesInForce } from './rules-in-force.js'
import type { Snapshot } from './snapshot.js'

/** Rules that a snapshot may be tried under: a text that `rulesText` made, and its version. */
interface OtherRules {
  readonly rules: string
  readonly rulesVersion: string
}

/**
 * The same catalogue on the same day under other rules. The weights of the snapshot stay, and so do its recalls. `texts`
 * are the texts of its catalogue.
 *
 * @throws {CatalogError} where a rule does not fit the catalogue
 */
export function withRules(
  snapshot: Snapshot,
  texts: VersionTexts,
  { rules: text, rulesVersion: version }: OtherRules,
): Snapshot {
  const { versions, date, site, shipped, catalog: current } = snapshot
  const rules = rulesInForce({ version, text }, current.recalls)
  const catalog = { ...readVersions({ ...texts, rules: rules.text }), weights: current.weights }
  return compile(catalog, { ...versions, rulesVersion: rules.version, site, shipped }, date)
}
