import type { ProductId } from '#catalog'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { isWithdrawn } from './withdrawn.js'
import { makeCard, type Card } from '../recommend/make-card.js'

export interface ProductPage {
  readonly products: readonly (Card & { readonly id: ProductId })[]
  /** The id after which the next page starts; null on the last page. */
  readonly next: ProductId | null
}

/** Products in the order of their ids, `limit` of them after the id `after`; none that is withdrawn. */
export function listProducts(snapshot: Snapshot, limit: number, after: ProductId | null): ProductPage {
  const { catalog } = snapshot
  const rows = catalog.products.flatMap(({ id }, row) =>
    (after === null || id > after) && !isWithdrawn(snapshot, row) ? [row] : [],
  )
  const products = rows.slice(0, limit).map((row) => {
    const sheet = sheetAt(snapshot, row)
    return { id: sheet.product.id, ...makeCard(sheet, catalog) }
  })
  return { products, next: rows.length > limit ? (products.at(-1)?.id ?? null) : null }
}
