import {
  attributeNamed,
  isReported,
  type Catalog,
  type Display,
  type FactSheet,
  type Money,
  type Publication,
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

/** What a list shows of a product. A null is not stated. */
export interface Card {
  readonly name: string
  readonly brand: string
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
    priceTier: tierOf(sheet, catalog, price),
    ...(perUnit !== null && { pricePerUnit: perUnit }),
    attributes: Object.fromEntries(shown.map(([id, { value, contested }]) => [id, contested ? null : value])),
  }
}

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

/** The tier of a confirmed price, else the one that is stated; null where neither is. */
export function tierOf(
  sheet: FactSheet,
  { taxonomy, roles }: Catalog,
  known = shownPrice(sheet.shown(roles.price)),
): ShownTier | null {
  const found = taxonomy.priceTiers.find(
    ({ from, below }) => known !== null && known.amount >= from && (below === null || known.amount < below),
  )
  if (found !== undefined) return { id: found.id, estimated: false }
  const tier = sheet.shown(roles.priceTier)
  return typeof tier.value === 'string' ? { id: tier.value, estimated: tier.estimated } : null
}

/** Null unless both the price and the size are confirmed. */
function pricePerUnit(price: Money | null, sheet: FactSheet, catalog: Catalog): PricePerUnit | null {
  const { size } = catalog.roles
  if (price === null || size === undefined) return null
  const { unit } = attributeNamed(catalog, size)
  const { value, contested } = sheet.shown(size)
  if (typeof value !== 'number' || contested || unit === undefined) return null
  return {
    amount: Math.round((price.amount / value) * 10) / 10,
    currency: price.currency,
    unit,
  }
}

const isMoney = (value: Value): value is Money => typeof value === 'object' && 'amount' in value
