import {
  attributeNamed,
  display,
  isReported,
  PRICE,
  PRICE_TIER,
  type Catalog,
  type Display,
  type FactSheet,
  type IsoDate,
  type Money,
  type Value,
} from '../../catalog/index.js'

export interface ShownPrice extends Money {
  /** The day on which the price was read. */
  readonly date: string | null
}

export interface ShownTier {
  readonly id: string
  /** True when it rests on memory or on the brand, not on a confirmed price. */
  readonly estimated: boolean
}

/** What a list shows of a product. A null is not stated. */
export interface Card {
  readonly name: string
  readonly brand: string
  readonly price: ShownPrice | null
  readonly priceTier: ShownTier | null
  readonly attributes: Readonly<Record<string, Value | null>>
  /** Attributes whose statements conflict; their values above are one of several. */
  readonly contested: readonly string[]
}

export function makeCard(sheet: FactSheet, catalog: Catalog, date: IsoDate): Card {
  const show = (id: string): Display => display(sheet.facts(id), attributeNamed(catalog, id), date)
  const shown = catalog.card.map((id) => [id, show(id)] as const)
  const { name, brand } = sheet.product
  return {
    name,
    brand,
    price: shownPrice(show(PRICE)),
    priceTier: shownTier(show(PRICE), show(PRICE_TIER), catalog),
    attributes: Object.fromEntries(shown.map(([id, { value, contested }]) => [id, contested ? null : value])),
    contested: shown.filter(([, { contested }]) => contested).map(([id]) => id),
  }
}

export function shownPrice({ value, facts, contested }: Display): ShownPrice | null {
  if (value === null || contested || !isMoney(value)) return null
  const evidence = facts.flatMap((fact) => fact.evidence)
  const dated = evidence.find((one) => !isReported(one)) ?? evidence[0]
  return { ...value, date: dated?.publication.retrieved ?? null }
}

function shownTier(price: Display, tier: Display, { taxonomy }: Catalog): ShownTier | null {
  const known = shownPrice(price)
  const found = taxonomy.priceTiers.find(
    ({ from, below }) => known !== null && known.amount >= from && (below === null || known.amount < below),
  )
  if (found !== undefined) return { id: found.id, estimated: false }
  return typeof tier.value === 'string' ? { id: tier.value, estimated: tier.estimated } : null
}

const isMoney = (value: Value): value is Money => typeof value === 'object' && 'amount' in value
