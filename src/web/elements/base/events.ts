import type { Price, RankedProduct } from './types.js'

/** A product, as events name it. */
export interface EventProduct {
  readonly productId: string
  readonly name: string
  readonly brand: string
  readonly price: Price
  readonly rank: number | null
}

/** What events say of a ranked product. The price is what it costs now. */
export function eventProductOf({ productId, rank, product }: RankedProduct): EventProduct {
  const { name, brand, price, salePrice } = product
  return { productId, name, brand, price: salePrice ?? price, rank }
}

/** The details of each event of the elements. No event carries an answer or counts the products left out. */
export interface CandourEvents {
  'cq-ready': { readonly quizVersion: string }
  'cq-start': { readonly quizVersion: string }
  'cq-question-view': { readonly quizVersion: string; readonly position: number }
  'cq-answer': { readonly quizVersion: string; readonly position: number }
  'cq-complete': { readonly quizVersion: string }
  'cq-results': { readonly products: readonly EventProduct[] }
  'cq-select-item': { readonly product: EventProduct }
  'cq-add-to-cart': { readonly product: EventProduct; readonly waitUntil: (added: Promise<unknown>) => void }
  'cq-compare': { readonly productIds: readonly string[] }
  'cq-error': { readonly kind: string; readonly type: string | null }
  'cq-abandon': { readonly quizVersion: string }
}
