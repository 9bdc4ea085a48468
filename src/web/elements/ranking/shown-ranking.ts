import type { CallState } from '../base/call-state.js'
import type { Connection } from '../base/connection.js'
import type { EventProduct } from '../base/events.js'
import type { Messages } from '../messages/en-GB.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Disclosure, Profile, Recommendation } from '../base/types.js'
import type { CartState } from './cart.js'
import type { Listing } from './listing.js'

/** What the views show of a ranking, and what its buttons do. */
export interface ShownRanking extends ViewLanguage {
  readonly recommendation: Recommendation | null
  /** The profile behind the recommendation; a comparison is made with it. */
  readonly asked: Profile
  readonly connection: Connection
  readonly theme: string | null
  readonly strings: Partial<Messages>
  readonly callState: CallState
  readonly listing: Listing
  /** The names of products by id, once they were fetched. */
  readonly names: ReadonlyMap<string, string>
  /** How it is ranked, and what the criteria are called, once that was fetched. */
  readonly disclosure: Disclosure | null
  readonly compared: ReadonlySet<string>
  readonly isComparing: boolean
  readonly message: string
  /** The shopper's words for the wishes behind these gates. */
  readonly wishesOf: (drop: readonly string[]) => readonly string[]
  /** Ranks again without the wishes behind these gates; null where the page cannot. */
  readonly relax: ((drop: readonly string[]) => void) | null
  readonly cartStateOf: (productId: string) => CartState | null
  readonly add: (product: EventProduct) => void
  readonly visit: (product: EventProduct) => void
  readonly compare: (productId: string, box: HTMLInputElement) => void
  readonly openComparison: () => void
  readonly closeComparison: () => void
  readonly clearComparison: () => void
  readonly nameThem: () => void
}
