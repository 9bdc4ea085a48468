import type { Connection } from '../base/connection.js'
import type { Messages } from '../messages/en-GB.js'
import type { AddToCart } from '../ranking/cart.js'
import type { ViewLanguage } from '../base/view-language.js'

/** What the views of a quiz need beside the player. */
export interface Setting extends ViewLanguage {
  readonly connection: Connection
  readonly theme: string | null
  readonly analytics: string | null
  readonly strings: Partial<Messages>
  readonly quiet: boolean
  readonly addToCart: AddToCart | null
}
