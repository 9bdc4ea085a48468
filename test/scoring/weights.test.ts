import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisedWeights } from '#scoring'

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.oneof(fc.constantFrom(0, 1e-9, 1, 1e9, 1e15), fc.double({ min: 1e-9, max: 1, noNaN: true }))
const criteria = fc.array(fc.record({ merchant: fc.boolean(), weight }), { minLength: 1, maxLength: 10 })

type Weighed = readonly { readonly merchant: boolean; readonly weight: number }[]

function normalised(weighed: Weighed, cap: number): readonly number[] {
  const columns = weighed.map(({ merchant }, j) => ({ criterion: `c${j}`, merchant }))
  return normalisedWeights(columns, Object.fromEntries(weighed.map((one, j) => [`c${j}`, one.weight])), cap)
}
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const isShoppers = (weighed: Weighed) => weighed.some(({ merchant, weight: one }) => !merchant && one > 0)

describe('normalised weights', () => {
  it('sum to 1 where the shopper has a weighed criterion, and are never negative', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const weights = normalised(weighed, cap)
      expect(weights.every((one) => one >= 0 && one <= 1)).toBe(true)
      if (isShoppers(weighed)) expect(total(weights)).toBeCloseTo(1, 12)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('of the shop together are at most the cap', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const shops = normalised(weighed, cap).filter((_, j) => weighed[j]!.merchant)
      expect(total(shops)).toBeLessThanOrEqual(cap + 1e-12)
    })
    fc.assert(property, {
      numRuns: 1000,
      endOnFailure: true,
      examples: [
        [
          [
            { merchant: false, weight: 0.07 },
            { merchant: true, weight: 1e15 },
          ],
          0.2,
        ],
      ],
    })
  })

  it('of the shop keep their share where it is under the cap', () => {
    const weights = normalised(
      [
        { merchant: false, weight: 0.9 },
        { merchant: true, weight: 0.1 },
      ],
      0.2,
    )
    expect(weights).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.1, 12)])
  })

  it('of the shop are cut in proportion where they are above it', () => {
    const weights = normalised(
      [
        { merchant: false, weight: 1 },
        { merchant: true, weight: 3 },
        { merchant: true, weight: 1 },
      ],
      0.2,
    )
    expect(weights).toEqual([0.8, 0.15, 0.05].map((one) => expect.closeTo(one, 12)))
  })

  it('of the shopper keep their proportions whatever the shop weighs', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const weights = normalised(weighed, cap)
      const own = weighed.flatMap(({ merchant, weight: one }, j) =>
        merchant ? [] : [{ one, share: weights[j]! }],
      )
      for (const a of own)
        for (const b of own)
          expect(Math.abs(a.one * b.share - b.one * a.share)).toBeLessThanOrEqual(
            1e-12 * Math.max(a.one, b.one),
          )
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('are all 0 where nothing is weighed, or only the shop weighs', () => {
    expect(
      normalised(
        [
          { merchant: false, weight: 0 },
          { merchant: true, weight: 0 },
        ],
        0.2,
      ),
    ).toEqual([0, 0])
    expect(
      normalised(
        [
          { merchant: false, weight: 0 },
          { merchant: true, weight: 5 },
        ],
        0.2,
      ),
    ).toEqual([0, 0])
    expect(normalised([], 0.2)).toEqual([])
  })

  it('take a criterion that is not in the weight set as 0', () => {
    expect(
      normalisedWeights(
        [
          { criterion: 'a', merchant: false },
          { criterion: 'b', merchant: false },
        ],
        { a: 2 },
        0.2,
      ),
    ).toEqual([1, 0])
  })
})
