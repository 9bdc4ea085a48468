import { productIdSchema } from '../../ledger/product.js'
import { fault, type Fault } from '../faults.js'
import type { FeedFormat, FeedProduct } from '../feed.js'
import { addressOf } from '../normalise/texts.js'
import { told, type Cells } from './cells.js'

/** What a product is called by the shop, and whether the file says so or it is made of other cells. */
export interface Identity {
  readonly id: string
  readonly isMade: boolean
}

/** The id as the shop writes it: its id, its SKU, its handle, its GTIN, the end of its address, or brand and name. */
export function identityOf(
  cells: Cells,
  format: FeedFormat,
  named: { brand: string; name: string },
): Identity | undefined {
  const order = format === 'shopify-csv' ? ['@handle', 'id', 'sku'] : ['id', 'sku', '@handle', 'gtin']
  const stated = order.flatMap((target) => cells.all(target).slice(0, 1)).map(({ text }) => text)
  const usable = stated.find((text) => productIdSchema.safeParse(text).success)
  // An id that the file states and that cannot be used is a fault; anything else may stand in for one.
  if (cells.first('id') !== undefined && usable !== stated[0] && format !== 'shopify-csv') return undefined
  if (usable !== undefined) return { id: usable, isMade: false }
  const made = [tailOf(cells.first('url')?.text), slugged(`${named.brand} ${named.name}`)].find(
    (one) => one !== undefined && productIdSchema.safeParse(one).success,
  )
  return made === undefined ? undefined : { id: made, isMade: true }
}

/** The end of an address where it names something: `/p/steel-kettle.html` is `steel-kettle`. */
function tailOf(text: string | undefined): string | undefined {
  const address = text === undefined ? undefined : addressOf(text)
  if (address === undefined) return undefined
  const [last = ''] = new URL(address).pathname
    .split('/')
    .filter((part) => part !== '')
    .slice(-1)
  const bare = last.replace(/\.(html?|php|aspx?)$/i, '')
  if (bare.length < 3 || /^(index|product|item|show|detail|view)$/i.test(bare)) return undefined
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/** Lower case with dashes, in the script it is written in. */
const slugged = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 180)
    .replace(/^-|-$/g, '')

interface Kept {
  readonly place: string
  readonly name: string
  /** All of the product, where its id was made: two that differ in anything are two. */
  readonly whole: string
}

/** Ids stand once. */
export class Ids {
  readonly #kept = new Map<string, Kept>()
  readonly #suffixes = new Map<string, number>()

  /** The product under an id that is free, or the fault for which it is rejected. */
  admit(
    product: FeedProduct,
    isMade: boolean,
    place: string,
  ): { readonly product: FeedProduct; readonly told: readonly Fault[] } | { readonly rejected: Fault } {
    const whole = isMade ? JSON.stringify(product) : ''
    const first = this.#kept.get(product.id)
    if (first === undefined) {
      this.#kept.set(product.id, { place, name: product.name, whole })
      return { product, told: [] }
    }
    const isSame = first.name === product.name && first.whole === whole
    if (isSame) {
      const reason = `${told(product.id)} stands at ${first.place} already, with the same name.`
      return { rejected: fault(place, 'id-taken', { reason }) }
    }
    const id = this.#freeId(product.id)
    this.#kept.set(id, { place, name: product.name, whole })
    const reason = `${told(product.id)} stands at ${first.place} already, as another product; taken as ${told(id)}.`
    return { product: { ...product, id }, told: [fault(place, 'id-suffixed', { reason })] }
  }

  #freeId(id: string): string {
    for (let i = this.#suffixes.get(id) ?? 2; ; i++) {
      const free = `${id.slice(0, 190)}-${i}`
      if (this.#kept.has(free)) continue
      this.#suffixes.set(id, i + 1)
      return free
    }
  }
}
