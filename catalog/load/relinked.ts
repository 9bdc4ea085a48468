import { order } from '../support/order.js'
import type { Product, ProductId } from '../ledger/product.js'
import type { Catalog } from './catalog.js'
import { evidenceOfRow } from './parts.js'

interface Changed {
  /** The same catalogue with the changed products alone. */
  readonly part: Catalog
  /** Products that are changed or gone. */
  readonly ids: ReadonlySet<ProductId>
  /** Whether nothing but products differs. */
  readonly sameFrame: boolean
}

/**
 * A catalogue after a change of some products. Every other product is the object that it was, so that whoever keeps
 * something of a product keeps it.
 */
export function relinked(before: Catalog, { part, ids, sameFrame }: Changed): Catalog {
  const evidence = new Map(before.evidence)
  for (const id of ids) evidence.delete(evidenceOfRow(id))
  for (const [id, one] of part.evidence) evidence.set(id, one)
  return {
    ...(sameFrame ? before : part),
    evidence,
    products: merged(
      before.products.filter(({ id }) => !ids.has(id)),
      part.products,
    ),
  }
}

/** Two lists in the order of their ids as one. */
function merged(a: readonly Product[], b: readonly Product[]): readonly Product[] {
  const products: Product[] = []
  let next = 0
  for (const product of a) {
    for (let other = b[next]; other !== undefined && order(other.id, product.id) < 0; other = b[next]) {
      products.push(other)
      next += 1
    }
    products.push(product)
  }
  return [...products, ...b.slice(next)]
}
