import type { Busy } from '../base/busy.js'
import type { Connection } from '../base/connection.js'
import type { Named } from '../base/events.js'
import type { Messages } from '../messages/en-GB.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Profile, Recommendation } from '../base/types.js'
import type { CartState } from './cart.js'
import type { Listing } from './listing.js'

/** What the views show of a ranking, and what its buttons do. */
export interface ShownRanking extends ViewLanguage {
  readonly recommendation: Recommendation | null
  /** The profile behind it; a comparison is made with it. */
  readonly asked: Profile
  readonly connection: Connection
  readonly theme: string | null
  readonly strings: Partial<Messages>
  readonly busy: Busy
  readonly listing: Listing
  /** The names of products, once they were fetched. */
  readonly names: ReadonlyMap<string, string>
  readonly compared: ReadonlySet<string>
  readonly isComparing: boolean
  readonly message: string
  /** The shopper's words for the wishes behind these gates. */
  readonly wishesOf: (drop: readonly string[]) => readonly string[]
  /** Null where nobody can ask again without a wish. */
  readonly relax: ((drop: readonly string[]) => void) | null
  readonly cartStateOf: (productId: string) => CartState | null
  readonly add: (product: Named) => void
  readonly visit: (product: Named) => void
  readonly compare: (productId: string, box: HTMLInputElement) => void
  readonly openComparison: () => void
  readonly closeComparison: () => void
  readonly clearComparison: () => void
  readonly nameThem: () => void
}
