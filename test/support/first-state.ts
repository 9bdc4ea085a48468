import type { LoadedCatalog } from './builtin-catalog.js'
import { DEFAULT_SITE, type SiteId } from '../store/site-id.js'
import type { Key } from '../store/store.js'
import type { SiteState } from './site-state.js'

/** The state of a site that answers with the shipped weights and rules. Its revision is the lowest. */
export function firstState(
  { versions, texts }: LoadedCatalog,
  keys: readonly Key[] = [],
  site: SiteId = DEFAULT_SITE,
): SiteState {
  return {
    site,
    revision: 0,
    keys,
    weights: { version: versions.weightsVersion, text: texts.weights },
    rules: { version: versions.rulesVersion, text: texts.rules },
  }
}
