import { fractionDigits, type Catalog } from '#catalog'
import type { ProductDocument } from './describe-product.js'

/** A product as one schema.org object. What is not stated is left out; nothing is claimed that the ledger does not show. */
export function makeJsonLd(product: ProductDocument, catalog: Pick<Catalog, 'roles' | 'forTheRecord'>) {
  const { id, name, brand, category, price, attributes } = product
  const { roles, forTheRecord } = catalog
  const link = roles.link === undefined ? undefined : attributes[roles.link]?.value
  // Said by other properties, or for the record and not for a shopper.
  const elsewhere: readonly string[] = [...elsewhereIn(roles), ...forTheRecord]
  const stated = Object.entries(attributes).filter(
    ([key, { value, contested }]) => value !== null && !contested && !elsewhere.includes(key),
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    productID: id,
    name,
    ...(brand !== '' && { brand: { '@type': 'Brand', name: brand } }),
    ...(category !== null && { category }),
    ...(typeof link === 'string' && { url: link }),
    ...(price !== null && { offers: offer(price) }),
    additionalProperty: stated.map(([propertyID, { label, text, value, unit }]) => ({
      '@type': 'PropertyValue',
      propertyID,
      name: label,
      value: typeof value === 'number' ? value : text,
      ...(unit !== null && { unitText: unit }),
    })),
  }
}

const elsewhereIn = ({ category, price, priceTier, link, image }: Catalog['roles']) =>
  [category, price, priceTier, link, image].filter((id) => id !== undefined)

function offer({ amount, currency }: NonNullable<ProductDocument['price']>) {
  const digits = fractionDigits(currency)
  return { '@type': 'Offer', price: (amount / 10 ** digits).toFixed(digits), priceCurrency: currency }
}
