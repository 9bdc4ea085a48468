import type { CatalogFiles } from '#catalog'
import { withProducts, type RawProduct } from './edit-files.js'

/** A catalogue of as many products as asked for: its own over and over, each with an id and a price of its own. */
export function atSize(files: CatalogFiles, size: number): CatalogFiles {
  const digits = String(size).length
  const products = Array.from({ length: size }, (_, i) => {
    const { id, facts, ...original } = files.products[i % files.products.length]!
    const copy = { ...original, id: `${id}-${String(i).padStart(digits, '0')}` }
    return { ...copy, facts: facts.map((one) => dearer(one, Math.floor(i / files.products.length))) }
  })
  return withProducts(files, products)
}

function dearer(fact: RawProduct['facts'][number], by: number): RawProduct['facts'][number] {
  const { value } = fact
  const isPrice = typeof value === 'object' && 'amount' in value
  return isPrice ? { ...fact, value: { ...value, amount: value.amount + by } } : fact
}
