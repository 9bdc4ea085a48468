import { minorUnits } from './format.js'
import type { CandourEvents, EventProduct } from './events.js'

type Entry = Readonly<Record<string, unknown>>
type Entries = { readonly [Name in keyof CandourEvents]?: (detail: CandourEvents[Name]) => Entry }

const list = { item_list_id: 'candour', item_list_name: 'Candour' }

// The allow-list: an event or a field that is not named here never reaches window.dataLayer.
const entries: Entries = {
  'cq-start': ({ quizVersion }) => ({ event: 'quiz_start', quiz_version: quizVersion }),
  'cq-question-view': ({ quizVersion, position }) => ({
    event: 'quiz_question_view',
    quiz_version: quizVersion,
    question_index: position,
  }),
  'cq-complete': ({ quizVersion }) => ({ event: 'quiz_complete', quiz_version: quizVersion }),
  'cq-abandon': ({ quizVersion }) => ({ event: 'quiz_abandon', quiz_version: quizVersion }),
  'cq-results': ({ products }) => ({
    event: 'view_item_list',
    ecommerce: { ...list, items: products.map(itemOf) },
  }),
  'cq-select-item': ({ product }) => ({
    event: 'select_item',
    ecommerce: { ...list, items: [itemOf(product)] },
  }),
  'cq-add-to-cart': ({ product }) => ({
    event: 'add_to_cart',
    ecommerce: { ...valueOf(product), items: [{ ...itemOf(product), quantity: 1 }] },
  }),
}

/** Writes an event of an element to window.dataLayer under GA4's name for it. */
export function mirror<Name extends keyof CandourEvents>(name: Name, detail: CandourEvents[Name]): void {
  const entryOf = entries[name]
  if (entryOf === undefined) return
  const page = window as unknown as { dataLayer?: unknown[] }
  page.dataLayer ??= []
  page.dataLayer.push(entryOf(detail))
}

function itemOf({ productId, name, brand, price, rank }: EventProduct): Entry {
  return {
    item_id: productId,
    item_name: name,
    item_brand: brand,
    ...(rank !== null && { index: rank - 1 }),
    ...(price !== null && { price: price.amount / minorUnits(price.currency) }),
  }
}

function valueOf({ price }: EventProduct): Entry {
  return price === null ? {} : { currency: price.currency, value: price.amount / minorUnits(price.currency) }
}
