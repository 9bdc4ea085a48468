import type { CallState } from '../base/call-state.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Comparison, Disclosure } from '../base/types.js'

/** What the views show of a comparison, and what its buttons do. */
export interface ShownComparison extends ViewLanguage {
  readonly comparison: Comparison | null
  /** What the criteria are called, once that was fetched. */
  readonly disclosure: Disclosure | null
  readonly productIds: readonly string[]
  readonly differencesOnly: boolean
  readonly callState: CallState
  /** Closes the comparison; null where there is nothing to go back to. */
  readonly close: (() => void) | null
  readonly takeOut: (productId: string) => void
  readonly switchDifferences: () => void
}
