import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogFiles, Money } from '#catalog'
import { anyProfile } from '../support/arbitrary.js'
import { ask, exosomeFiles, rankedIds, snapshotOf, today, type AskedProfile } from '../support/exosome.js'
import { optionsOf } from '../support/slot-options.js'
import { fortyFiles } from '../support/forty.js'

/** A profile with every requirement a shopper can make. */
type Demanding = AskedProfile & {
  readonly budget: { readonly max: number; readonly currency: string; readonly strict: true }
  readonly sources: { readonly prefer: string[]; readonly avoid: string[] }
}

const catalogues = [
  ['five', exosomeFiles(), 300],
  ['forty', fortyFiles(), 60],
] as const

describe.each(catalogues)('of the %s products', { timeout: 180_000 }, (_, files, numRuns) => {
  const snapshot = snapshotOf(files)
  const { slots, products } = snapshot.catalog
  const ranked = (asked: AskedProfile): readonly string[] => rankedIds(ask(snapshot, asked, 'none'))
  const sources = [...optionsOf(slots, 'sources')]

  /** A shopper with a limit and sources to avoid, which may leave nothing. */
  const demanding: fc.Arbitrary<Demanding> = fc
    .tuple(anyProfile(slots), fc.integer({ min: 500, max: 12_000 }), fc.subarray(sources, { minLength: 1 }))
    .map(([asked, max, avoid]) => ({
      ...asked,
      budget: { max, currency: 'GBP', strict: true },
      sources: { prefer: (asked['sources'] as Demanding['sources'] | undefined)?.prefer ?? [], avoid },
    }))

  /** The same request without some of the shopper's own requirements. */
  const without = (asked: Demanding, drop: readonly string[]): AskedProfile => ({
    ...asked,
    budget: { ...asked.budget, strict: !drop.includes('budget.strict') },
    sources: {
      ...asked.sources,
      avoid: asked.sources.avoid.filter((one) => !drop.includes(`sources.avoid.${one}`)),
    },
  })
  const requirementsIn = ({ sources: { avoid } }: Demanding) => [
    'budget.strict',
    ...avoid.map((one) => `sources.avoid.${one}`),
  ]

  it('a requirement only takes products away, and keeps the order of the rest', () => {
    const property = fc.property(demanding, (asked) => {
      const strict = ranked(asked)
      for (const gate of requirementsIn(asked)) {
        const open = ranked(without(asked, [gate]))
        expect(open.filter((id) => strict.includes(id))).toEqual(strict)
      }
    })
    fc.assert(property, { numRuns })
  })

  it('a strict budget ranks only prices that are known, each within it', () => {
    const property = fc.property(demanding, (asked) => {
      for (const id of ranked(asked)) {
        const prices = surePrices(files, id)
        expect(prices).not.toEqual([])
        expect(Math.max(...prices)).toBeLessThanOrEqual(asked.budget.max)
      }
    })
    fc.assert(property, { numRuns })
  })

  it('what is offered for relaxing is exactly every smallest set of requirements that would rank something', () => {
    const property = fc.property(demanding, (asked) => {
      const { relaxations, rankedCount } = ask(snapshot, asked, 'none')
      const would = subsetsOf(requirementsIn(asked)).map((drop) => ({
        drop,
        ranks: [...ranked(without(asked, drop))].sort(),
      }))
      const useful = would.filter(({ ranks }) => ranks.length > 0)
      const smallest = useful.filter(({ drop }) => !useful.some((other) => isProperPart(other.drop, drop)))
      const offered = relaxations.map(({ drop, wouldRank }) => ({
        drop: [...drop].sort(),
        ranks: [...wouldRank].sort(),
      }))
      expect(new Set(offered.map((one) => JSON.stringify(one)))).toEqual(
        new Set(
          rankedCount > 0
            ? []
            : smallest.map((one) => JSON.stringify({ ...one, drop: [...one.drop].sort() })),
        ),
      )
    })
    fc.assert(property, { numRuns: numRuns / 3 })
  })

  it('nothing is offered for relaxing where rules alone close everything', () => {
    const asked = {
      conditions: 'undisclosed',
      sources: { avoid: sources },
      budget: { max: 1, currency: 'GBP', strict: true },
    } as const
    const { rankedCount, excludedByKind, relaxations } = ask(snapshot, asked)
    expect(rankedCount).toBe(0)
    expect(excludedByKind).toMatchObject({ contraindication: products.length, preference: products.length })
    expect(relaxations).toEqual([])
  })
})

it('an offer to relax names the gate and the products', () => {
  const { relaxations, excludedByKind } = ask(snapshotOf(exosomeFiles()), {
    budget: { max: 1, currency: 'GBP', strict: true },
  })
  expect(relaxations.map(({ drop }) => drop)).toEqual([['budget.strict']])
  expect(relaxations[0]?.wouldRank).toHaveLength(excludedByKind['preference']!)
})

function subsetsOf(gates: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** gates.length }, (_, set) => gates.filter((_gate, bit) => (set >> bit) & 1))
}

function isProperPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.length < whole.length && part.every((gate) => whole.includes(gate))
}

/** The prices that count for a product: sure and verified enough to be shown, and in force on the day. */
function surePrices(files: CatalogFiles, product: string): readonly number[] {
  const { facts } = files.products.find(({ id }) => id === product)!
  const threshold = files.attributes['price']!.show
  return facts
    .filter(
      ({ attribute, from = '', validUntil = '9' }) =>
        attribute === 'price' && from <= today && today < validUntil,
    )
    .filter(({ evidence }) => {
      const cited = evidence.map((id) => files.evidence[id]!)
      const verified = cited.some(({ publication }) => files.publications[publication]!.kind !== 'unverified')
      return verified && cited.some(({ confidence }) => confidence >= threshold)
    })
    .map(({ value }) => (value as Money).amount)
}
