import type { Named } from '../base/events.js'
import type { MessageId } from '../messages/en-GB.js'
import { tell, type Teller } from '../base/tell.js'

export type AddToCart = (productId: string) => Promise<unknown>
export type CartState = Extract<MessageId, 'adding' | 'added' | 'addFailed' | 'noCart'>

/** Adding to a cart is the shop's: by its listener, which may name a promise to wait for, or by its function. */
export class Cart {
  private readonly states = new Map<string, CartState>()

  constructor(
    private readonly element: Teller,
    private readonly changed: () => void,
  ) {}

  stateOf(productId: string): CartState | null {
    return this.states.get(productId) ?? null
  }

  async add(product: Named, ownCart: AddToCart | null): Promise<void> {
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
