import { fractionDigits, type Availability, type Catalog, type Money } from '#catalog'
import type { ProductDocument } from './describe-product.js'

/** A product as one schema.org object. What is not stated is left out; nothing is claimed that the ledger does not show. */
export function makeJsonLd(product: ProductDocument, catalog: Pick<Catalog, 'roles' | 'forTheRecord'>) {
  const { id, name, brand, category, price, salePrice, attributes } = product
  const { image, url, sku, gtin, availability, variantOf } = product
  const { roles, forTheRecord } = catalog
  const description = roles.description === undefined ? undefined : attributes[roles.description]
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
    ...(typeof description?.value === 'string' &&
      !description.contested && { description: description.value }),
    ...(image !== null && { image: image.url }),
    ...(url !== null && { url }),
    ...(sku !== null && { sku }),
    ...(gtin !== null && { gtin }),
    ...(variantOf !== null && { isVariantOf: { '@type': 'ProductGroup', productGroupID: variantOf } }),
    ...((price !== null || salePrice !== null) && {
      offers: offer({ price, salePrice, availability, url }),
    }),
    additionalProperty: stated.map(([propertyID, { label, text, value, unit }]) => ({
      '@type': 'PropertyValue',
      propertyID,
      name: label,
      value: typeof value === 'number' ? value : text,
      ...(unit !== null && { unitText: unit }),
    })),
  }
}

const saidElsewhere = [
  ...['category', 'price', 'priceTier', 'salePrice', 'link', 'image', 'description'],
  ...['availability', 'sku', 'gtin', 'variantOf'],
]

const elsewhereIn = (roles: Catalog['roles']): readonly string[] =>
  Object.entries(roles).flatMap(([role, id]) =>
    id !== undefined && saidElsewhere.includes(role) ? [id] : [],
  )

const availabilityTypes: Readonly<Record<Availability, string>> = {
  in_stock: 'https://schema.org/InStock',
  out_of_stock: 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  discontinued: 'https://schema.org/Discontinued',
}

/** What it costs now; the price without the sale stands beside it as the one that is struck through. */
function offer({
  price,
  salePrice,
  availability,
  url,
}: Pick<ProductDocument, 'price' | 'salePrice' | 'availability' | 'url'>) {
  const now = salePrice ?? price
  return {
    '@type': 'Offer',
    ...(now !== null && priced(now)),
    ...(salePrice !== null &&
      price !== null && {
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          priceType: 'https://schema.org/StrikethroughPrice',
          ...priced(price),
        },
      }),
    ...(availability !== null && { availability: availabilityTypes[availability] }),
    ...(url !== null && { url }),
  }
}

function priced({ amount, currency }: Money) {
  const digits = fractionDigits(currency)
  return { price: (amount / 10 ** digits).toFixed(digits), priceCurrency: currency }
}
