import { attributeNamed, SIZE, type Catalog, type FactSheet, type Money } from '#catalog'

/** Minor units for one unit of size, rounded to a tenth. */
export interface PricePerUnit {
  readonly amount: number
  readonly currency: string
  readonly unit: string
}

/** Null unless both the price and the size are confirmed. */
export function pricePerUnit(price: Money | null, sheet: FactSheet, catalog: Catalog): PricePerUnit | null {
  if (price === null || !catalog.attributes.has(SIZE)) return null
  const { unit } = attributeNamed(catalog, SIZE)
  const { value, contested } = sheet.shown(SIZE)
  if (typeof value !== 'number' || contested || unit === undefined) return null
  return {
    amount: Math.round((price.amount / value) * 10) / 10,
    currency: price.currency,
    unit,
  }
}
