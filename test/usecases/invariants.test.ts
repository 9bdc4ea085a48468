import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionTexts, type CatalogFiles } from '#catalog'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import type { Recommendation } from '../../src/usecases/recommend/recommend.js'
import { anyFacts, anyProfile, anyWeights } from '../support/arbitrary.js'
import { withWeights } from '../../src/snapshot/with-weights.js'
import { withProducts } from '../support/edit-files.js'
import {
  ask,
  excludedIds,
  exosomeFiles,
  rankedIds,
  snapshotOf,
  type AskedProfile,
} from '../support/exosome.js'
import { faultsOf } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'
import { shuffledFiles } from '../support/shuffled-files.js'

const shipped = exosomeFiles()
const catalogues = [
  ['five', shipped, 60],
  ['forty', fortyFiles(), 20],
] as const

describe.each(catalogues)('of the %s products', { timeout: 180_000 }, (_, files, numRuns) => {
  const published = snapshotOf(files)
  const ids = published.catalog.products.map(({ id }) => id)
  const profile = anyProfile(files.profile.slots)

  /** Who may be ranked, and everything said of those who may not. */
  const gated = (answer: Recommendation) => [
    [...rankedIds(answer)].sort(),
    answer.excluded,
    answer.excludedByKind,
  ]

  it('no weights change who is eligible or why the others are not', () => {
    const property = fc.property(
      anyWeights(files),
      fc.array(profile, { minLength: 5, maxLength: 5 }),
      (weights, asked) => {
        const weighed = underWeights(published, weights)
        for (const one of asked) expect(gated(ask(weighed, one))).toEqual(gated(ask(published, one)))
      },
    )
    fc.assert(property, { numRuns })
  })

  it.each(extremeWeights(files))('nor do extreme ones: %s', (_name, weights) => {
    const weighed = underWeights(published, weights)
    for (const one of fc.sample(profile, { seed: 1, numRuns: 20 })) {
      const answer = ask(weighed, one)
      expect(gated(answer)).toEqual(gated(ask(published, one)))
      expect(faultsOf(answer, ids)).toEqual([])
    }
  })

  it('criteria of the shop together never weigh or give more than their cap', () => {
    const cap = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    const property = fc.property(anyWeights(files), cap, profile, (weights, merchantCap, asked) => {
      const merchant = new Set(files.criteria.filter((one) => one.merchant).map(({ id }) => id))
      for (const one of ask(underWeights(published, weights, merchantCap), asked).ranking) {
        const theirs = one.contributions!.filter(({ criterion }) => merchant.has(criterion))
        const weight = theirs.reduce((total, part) => total + part.weight, 0)
        const given = theirs.reduce((total, part) => total + part.contribution, 0)
        expect(weight).toBeLessThanOrEqual(merchantCap + 1e-12)
        expect(one.merchantShare).toBeCloseTo(given, 12)
        expect(one.merchantShare).toBeLessThanOrEqual(merchantCap + 1e-12)
      }
    })
    fc.assert(property, { numRuns })
  })

  it('the order of the data changes no byte of an answer and no version', () => {
    const property = fc.property(profile, fc.nat(), (asked, seed) => {
      const other = shuffledFiles(files, seed)
      expect(versionTexts(other)).toEqual(versionTexts(files))
      expect(JSON.stringify(ask(snapshotOf(other), asked))).toBe(JSON.stringify(ask(published, asked)))
    })
    fc.assert(property, { numRuns })
  })
})

/** As if it was compiled with these weights, which test/usecases/governance/with-weights.test.ts holds byte for byte. */
function underWeights(
  snapshot: Snapshot,
  weights: Readonly<Record<string, number>>,
  merchantCap = snapshot.catalog.weights.merchantCap,
): Snapshot {
  return withWeights(snapshot, { ...snapshot.catalog.weights, weights, merchantCap }, 'w')
}

describe('a sixth product', { timeout: 180_000 }, () => {
  it('never swaps two others, changes no score of theirs, and reopens none', () => {
    const id = fc.constantFrom('0-sixth', 'k-sixth', 'zz-sixth')
    const profile: fc.Arbitrary<AskedProfile> = anyProfile(shipped.profile.slots)
    const five = snapshotOf(shipped)
    const property = fc.property(
      id,
      anyFacts(shipped),
      fc.array(profile, { minLength: 5, maxLength: 5 }),
      (sixth, facts, asked) => {
        const product = { id: sixth, brand: 'Sixth', name: 'Sixth', facts }
        const six = snapshotOf(withProducts(shipped, [...shipped.products, product]))
        for (const one of asked) {
          const [before, after] = [ask(five, one), ask(six, one)]
          const scored = ({ ranking }: Recommendation) =>
            ranking
              .filter(({ productId }) => productId !== sixth)
              .map(({ productId, score, range }) => [productId, score, range])
          expect(scored(after)).toEqual(scored(before))
          expect(excludedIds(after).filter((other) => other !== sixth)).toEqual(excludedIds(before))
          expect(
            faultsOf(
              after,
              six.catalog.products.map((other) => other.id),
            ),
          ).toEqual([])
        }
      },
    )
    fc.assert(property, { numRuns: 100 })
  })
})

/** Each criterion alone, each overwhelming, and none. */
function extremeWeights({ criteria, weights }: CatalogFiles): [string, Record<string, number>][] {
  const none = Object.fromEntries(criteria.map(({ id }) => [id, 0]))
  return [
    ['all 0', none],
    ...criteria.map(({ id }): [string, Record<string, number>] => [`only ${id}`, { ...none, [id]: 1 }]),
    ...criteria.map(({ id }): [string, Record<string, number>] => [
      `${id} at 1e9`,
      { ...weights.weights, [id]: 1e9 },
    ]),
  ]
}
