import {
  attributeNamed,
  isAvailability,
  isReported,
  unitBase,
  type Availability,
  type Catalog,
  type Display,
  type FactSheet,
  type Money,
  type Publication,
  type Roles,
  type Value,
} from '#catalog'

export interface ShownPrice extends Money {
  /** When the price was seen where it stands, else when it was published: a day, a month or a year. */
  readonly date: string | null
  readonly dateKind: 'seen' | 'published' | null
}

export interface ShownTier {
  readonly id: string
  /** True when it rests on memory or on the brand, not on a confirmed price. */
  readonly estimated: boolean
}

/** Minor units for one unit of size, rounded to a tenth. */
export interface PricePerUnit {
  readonly amount: number
  readonly currency: string
  readonly unit: string
}

/** What so much of a product costs now, in whole minor units; `per` is the base with its unit: 100 ml. */
export interface UnitPrice extends Money {
  readonly per: string
}

/** What a shop's own card is made of. A null is not stated, or the statements conflict. */
export interface ShopCard {
  readonly image: { readonly url: string; readonly alt: string } | null
  readonly url: string | null
  readonly sku: string | null
  readonly gtin: string | null
  readonly availability: Availability | null
  /** What the product costs now, where that is less than its price. */
  readonly salePrice: ShownPrice | null
  readonly unitPrice: UnitPrice | null
  readonly rating: number | null
  readonly variantOf: string | null
}

/** What a list shows of a product. A null is not stated. */
export interface Card extends ShopCard {
  readonly name: string
  readonly brand: string
  /** The price that is asked without a sale. */
  readonly price: ShownPrice | null
  readonly priceTier: ShownTier | null
  /** Absent unless both the price and the size are confirmed. */
  readonly pricePerUnit?: PricePerUnit
  readonly attributes: Readonly<Record<string, Value | null>>
}

export function makeCard(sheet: FactSheet, catalog: Catalog): Card {
  const shown = catalog.card.map((id) => [id, sheet.shown(id)] as const)
  const { name, brand } = sheet.product
  const price = shownPrice(sheet.shown(catalog.roles.price))
  const perUnit = pricePerUnit(price, sheet, catalog)
  return {
    name,
    brand,
    price,
    ...shopCard(sheet, catalog, price),
    priceTier: tierOf(sheet, catalog),
    ...(perUnit !== null && { pricePerUnit: perUnit }),
    attributes: Object.fromEntries(shown.map(([id, { value, contested }]) => [id, contested ? null : value])),
  }
}

function shopCard(sheet: FactSheet, catalog: Catalog, price: Money | null): ShopCard {
  const { roles } = catalog
  const stated = (role: keyof Roles): Value | null => statedIn(sheet, roles[role])
  const text = (role: keyof Roles): string | null => {
    const value = stated(role)
    return typeof value === 'string' ? value : null
  }
  const picture = webAddress(stated('image'))
  const availability = stated('availability')
  const rating = stated('rating')
  const salePrice = shownSale(sheet, roles)
  return {
    image: picture === null ? null : { url: picture, alt: sheet.product.name },
    url: webAddress(stated('link')),
    sku: text('sku'),
    gtin: text('gtin'),
    availability: isAvailability(availability) ? availability : null,
    salePrice,
    unitPrice: unitPrice(salePrice ?? price, sheet, catalog),
    rating: typeof rating === 'number' ? rating : null,
    variantOf: text('variantOf'),
  }
}

function statedIn(sheet: FactSheet, attribute: string | undefined): Value | null {
  if (attribute === undefined) return null
  const { value, contested } = sheet.shown(attribute)
  return contested ? null : value
}

/** A value as an address of the web, else null: a catalogue may hold any text. */
function webAddress(value: Value | null): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const { protocol, href } = new URL(value)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

const shownSale = (sheet: FactSheet, roles: Roles): ShownPrice | null =>
  roles.salePrice !== undefined && sheet.sale !== undefined ? shownPrice(sheet.shown(roles.salePrice)) : null

function shownPrice({ value, facts, contested }: Display): ShownPrice | null {
  if (value === null || contested || !isMoney(value)) return null
  const evidence = facts.flatMap((fact) => fact.evidence)
  const dated = evidence.find((one) => !isReported(one)) ?? evidence[0]
  return { ...value, ...dateOf(dated?.publication) }
}

/** The day on which a stored copy was read says nothing of a price. */
function dateOf(publication: Publication | undefined): Pick<ShownPrice, 'date' | 'dateKind'> {
  const { seen, published } = publication ?? {}
  if (seen) return { date: seen, dateKind: 'seen' }
  return published ? { date: published, dateKind: 'published' } : { date: null, dateKind: null }
}

/** The tier of what the product is confirmed to cost now, else the one that is stated; null where neither is. */
export function tierOf(sheet: FactSheet, { taxonomy, roles }: Catalog): ShownTier | null {
  const known = shownSale(sheet, roles) ?? shownPrice(sheet.shown(roles.price))
  const found = taxonomy.priceTiers.find(
    ({ from, below }) => known !== null && known.amount >= from && (below === null || known.amount < below),
  )
  if (found !== undefined) return { id: found.id, estimated: false }
  const tier = sheet.shown(roles.priceTier)
  return typeof tier.value === 'string' ? { id: tier.value, estimated: tier.estimated } : null
}

/** Null unless both the price and the size are confirmed. */
function pricePerUnit(price: Money | null, sheet: FactSheet, catalog: Catalog): PricePerUnit | null {
  const size = sizeOf(sheet, catalog)
  if (price === null || size === null) return null
  return {
    amount: Math.round((price.amount / size.value) * 10) / 10,
    currency: price.currency,
    unit: size.unit,
  }
}

function unitPrice(price: Money | null, sheet: FactSheet, catalog: Catalog): UnitPrice | null {
  const size = sizeOf(sheet, catalog)
  const base = size === null ? undefined : unitBase(size.unit, catalog.unitPriceBase)
  if (price === null || size === null || base === undefined) return null
  const amount = Math.round((price.amount * base.size) / size.value)
  return { amount, currency: price.currency, per: base.per }
}

function sizeOf(sheet: FactSheet, catalog: Catalog): { value: number; unit: string } | null {
  const { size } = catalog.roles
  if (size === undefined) return null
  const { unit } = attributeNamed(catalog, size)
  const value = statedIn(sheet, size)
  return typeof value !== 'number' || value <= 0 || unit === undefined ? null : { value, unit }
}

const isMoney = (value: Value): value is Money => typeof value === 'object' && 'amount' in value
