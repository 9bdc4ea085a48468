import type { Price } from './types.js'

/** A product as the page is told of it. */
export interface Named {
  readonly productId: string
  readonly name: string
  readonly brand: string
  readonly price: Price
  readonly rank: number | null
}

/** What the page may be told, by event. None carries an answer, and none counts what was left out. */
export interface CandourEvents {
  'cq-ready': { readonly quizVersion: string }
  'cq-start': { readonly quizVersion: string }
  'cq-question-view': { readonly quizVersion: string; readonly position: number }
  'cq-answer': { readonly quizVersion: string; readonly position: number }
  'cq-complete': { readonly quizVersion: string }
  'cq-results': { readonly products: readonly Named[] }
  'cq-select-item': { readonly product: Named }
  'cq-add-to-cart': { readonly product: Named; readonly waitUntil: (added: Promise<unknown>) => void }
  'cq-compare': { readonly productIds: readonly string[] }
  'cq-error': { readonly kind: string; readonly type: string | null }
  'cq-abandon': { readonly quizVersion: string }
}
