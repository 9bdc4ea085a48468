import fc from 'fast-check'
import type { Catalog, Criterion, Product, Rule } from '#catalog'

/** A linked catalogue on a day. */
export interface Standing {
  readonly catalog: Catalog
  readonly date: string
}

export type Step = (standing: Standing) => Standing

/** Days around those on which made-up facts and rules start and end. */
const days = [
  '2020-01-01',
  '2026-05-31',
  '2026-06-01',
  '2026-12-01',
  '2027-05-31',
  '2027-06-01',
  '2030-01-01',
]

const withCatalog =
  (edit: (catalog: Catalog) => Partial<Catalog>): Step =>
  ({ catalog, date }) => ({ catalog: { ...catalog, ...edit(catalog) }, date })

const sorted = (products: readonly Product[]): readonly Product[] =>
  [...products].sort((a, b) => (a.id < b.id ? -1 : 1))

const at = <T>(values: readonly T[], i: number): T => values[i % values.length]!

/** One product is another object: without one of its facts, or with a fact of another. */
const changedProduct = ([i, j, k]: readonly number[], isLess: boolean): Step =>
  withCatalog(({ products }) => {
    const [product, other] = [at(products, i!), at(products, j!)]
    const facts = isLess
      ? product.facts.filter((_, n) => n !== k! % product.facts.length)
      : [...product.facts, ...other.facts.slice(k! % other.facts.length, (k! % other.facts.length) + 1)]
    return { products: products.map((one) => (one === product ? { ...product, facts } : one)) }
  })

const removedProduct = (i: number): Step =>
  withCatalog(({ products }) => ({
    products: products.length === 1 ? products : products.filter((one) => one !== at(products, i)),
  }))

/** A copy under an id that puts it elsewhere in the order. */
const addedProduct = (i: number, id: string): Step =>
  withCatalog(({ products }) => ({
    products: sorted([...products.filter((one) => one.id !== id), { ...at(products, i), id }]),
  }))

const changedRule = ([i, j]: readonly number[], part: Partial<Rule>): Step =>
  withCatalog(({ rules }) => {
    const [rule, other] = [at(rules, i!), at(rules, j!)]
    return {
      rules: rules.map((one) => (one === rule ? { ...rule, excludes: other.excludes, ...part } : one)),
    }
  })

const lessRules = (i: number): Step =>
  withCatalog(({ rules }) => ({
    rules: rules.length === 1 ? rules : rules.filter((one) => one !== at(rules, i)),
  }))

const swappedCautions = ([i, j]: readonly number[]): Step =>
  withCatalog(({ cautions }) => {
    const [one, other] = [at(cautions, i!), at(cautions, j!)]
    return { cautions: cautions.map((c) => (c === one ? { ...one, product: other.product } : c)) }
  })

/** The number in one place of the data of a criterion is another. */
const changedCriterion = (i: number, to: number): Step =>
  withCatalog(({ criteria }) => {
    const changed = at(criteria, i)
    const text = JSON.stringify(changed).replace(/:0\.\d+/, `:${to}`)
    return { criteria: criteria.map((one) => (one === changed ? (JSON.parse(text) as Criterion) : one)) }
  })

/** What criteria take from the rest of the catalogue is another. */
const definitions: readonly Step[] = [
  withCatalog(({ taxonomy }) => ({
    taxonomy: {
      ...taxonomy,
      priceTiers: taxonomy.priceTiers.map((one) => ({ ...one, from: one.from + 500 })),
    },
  })),
  withCatalog(({ slots }) => ({
    slots: slots.map(
      (one) => ('options' in one ? { ...one, options: one.options.toReversed() } : one) as never,
    ),
  })),
  withCatalog(({ attributes }) => ({
    attributes: new Map([...attributes].map(([id, one]) => [id, { ...one, show: 0.95, gate: 0.95 }])),
  })),
  withCatalog(({ roles }) => ({ roles: { ...roles, category: roles.format ?? roles.category } })),
  withCatalog(({ evidence }) => ({
    evidence: new Map([...evidence].map(([id, one]) => [id, { ...one, confidence: 0.1 }])),
  })),
  // All alike, and other objects.
  withCatalog((catalog) => structuredClone({ criteria: catalog.criteria, rules: catalog.rules })),
]

/** Any of the changes that a catalogue or a day can see between two snapshots. */
export function anyStep(): fc.Arbitrary<Step> {
  const place = fc.nat({ max: 50 })
  const places = fc.tuple(place, place, place)
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(places, fc.boolean()).map(([p, less]) => changedProduct(p, less)) },
    { weight: 1, arbitrary: place.map(removedProduct) },
    {
      weight: 2,
      arbitrary: fc.tuple(place, fc.constantFrom('aaa', 'mmm', 'zzz')).map(([i, id]) => addedProduct(i, id)),
    },
    { weight: 3, arbitrary: fc.constantFrom(...days).map((date): Step => (one) => ({ ...one, date })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          places,
          fc.constantFrom(
            {},
            { kind: 'market' as const },
            { from: '2027-01-01' },
            { opensWhenUnknown: undefined },
          ),
        )
        .map(([p, part]) => changedRule(p, part)),
    },
    { weight: 1, arbitrary: place.map(lessRules) },
    { weight: 1, arbitrary: places.map(swappedCautions) },
    {
      weight: 2,
      arbitrary: fc.tuple(place, fc.constantFrom(0.15, 0.85)).map(([i, to]) => changedCriterion(i, to)),
    },
    { weight: 2, arbitrary: fc.constantFrom(...definitions) },
  )
}
