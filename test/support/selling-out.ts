import type { CatalogFiles } from '#catalog'
import { withProducts } from './edit-files.js'
import { fact } from './voices.js'

const states = ['out_of_stock', 'in_stock', 'preorder'] as const

/** The same products, a third of them sold out and left out, and a third that stands last. */
export function sellingOut(files: CatalogFiles): CatalogFiles {
  const products = files.products.map((product, i) => ({
    ...product,
    facts: [...product.facts, fact('stock', states[i % states.length]!)],
  }))
  const { stock } = files.attributes
  return withProducts(
    {
      ...files,
      catalog: {
        ...files.catalog,
        roles: { ...files.catalog.roles, availability: 'stock' },
        availability: { out_of_stock: 'exclude', preorder: 'last' },
      },
      attributes: { ...files.attributes, stock: { ...stock!, vocabulary: [...states] } },
      'messages.en-GB': { ...files['messages.en-GB'], 'label.value.preorder': 'to be had by pre-order only' },
    },
    products,
  )
}
