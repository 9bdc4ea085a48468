import type { ProductDocument } from './describe-product.js'

/** A product as one schema.org object. What is not stated is left out; nothing is claimed that the ledger does not show. */
export function makeJsonLd(product: ProductDocument) {
  const { id, name, brand, category, price, attributes } = product
  const link = attributes['buy_link']?.value
  const stated = Object.entries(attributes).filter(
    ([key, { value, contested }]) => shows(key, value) && !contested,
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    productID: id,
    name,
    brand: { '@type': 'Brand', name: brand },
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

/** Said by other properties, or for the record and not for a shopper. */
const elsewhere = ['category', 'price', 'price_tier', 'price_abroad', 'buy_link', 'image', 'efficacy_claims']
const shows = (key: string, value: unknown): boolean => value !== null && !elsewhere.includes(key)

function offer({ amount, currency }: NonNullable<ProductDocument['price']>) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return { '@type': 'Offer', price: (amount / 10 ** digits).toFixed(digits), priceCurrency: currency }
}
