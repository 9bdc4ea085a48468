import type { LoadedCatalog } from '../../src/sites/builtin-catalog.js'
import type { SiteState } from '../../src/sites/site-state.js'
import type { Key } from '../../src/store/store.js'

/** The default site with some keys, as it answers from what was shipped. */
export function firstState({ versions, texts }: LoadedCatalog, keys: readonly Key[]): SiteState {
  return {
    site: 'default',
    revision: 0,
    keys,
    weights: { version: versions.weightsVersion, text: texts.weights },
    rules: { version: versions.rulesVersion, text: texts.rules },
  }
}
