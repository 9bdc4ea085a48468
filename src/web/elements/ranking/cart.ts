import type { EventProduct } from '../base/events.js'
import type { MessageId } from '../messages/en-GB.js'
import { tell, type Teller } from '../base/tell.js'

/** The shop's function that adds a product; it rejects where that failed. */
export type AddToCart = (productId: string) => Promise<unknown>
/** The message that says how adding a product went. */
export type CartState = Extract<MessageId, 'adding' | 'added' | 'addFailed' | 'noCart'>

/** Adds products to the shop's cart: by its listener, which may give a promise to wait for, or by the function it set. */
export class Cart {
  private readonly states = new Map<string, CartState>()

  constructor(
    private readonly element: Teller,
    private readonly changed: () => void,
  ) {}

  stateOf(productId: string): CartState | null {
    return this.states.get(productId) ?? null
  }

  async add(product: EventProduct, ownCart: AddToCart | null): Promise<void> {
    const { productId } = product
    if (this.stateOf(productId) === 'adding') return
    let pending: Promise<unknown> | null = null
    const waitUntil = (added: Promise<unknown>): void => {
      pending = added
    }
    const wasLeftToUs = tell(this.element, 'cq-add-to-cart', { product, waitUntil })
    if (wasLeftToUs && ownCart === null) {
      this.set(productId, 'noCart')
      return
    }
    this.set(productId, 'adding')
    try {
      await (wasLeftToUs ? ownCart?.(productId) : pending)
      this.set(productId, 'added')
    } catch {
      this.set(productId, 'addFailed')
    }
  }

  private set(productId: string, state: CartState): void {
    this.states.set(productId, state)
    this.changed()
  }
}
