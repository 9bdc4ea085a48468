import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalised, weigh } from '#scoring'
import { column, problemOf } from '../support/problem.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.oneof(fc.constantFrom(0, 1e-9, 1, 1e9, 1e15), fc.double({ min: 1e-9, max: 1, noNaN: true }))
const criteria = fc.array(fc.record({ capped: fc.boolean(), weight }), { minLength: 1, maxLength: 10 })

type Weighed = readonly { readonly capped: boolean; readonly weight: number }[]

const weightsOf = (weighed: Weighed, cap: number): readonly number[] =>
  normalised(weighed, cap).map((one) => one.weight)
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const isShoppers = (weighed: Weighed) => weighed.some(({ capped, weight: one }) => !capped && one > 0)

describe('normalised weights', () => {
  it('sum to 1 where the shopper has a weighed criterion, and are never negative', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const weights = weightsOf(weighed, cap)
      expect(weights.every((one) => one >= 0 && one <= 1)).toBe(true)
      if (isShoppers(weighed)) expect(total(weights)).toBeCloseTo(1, 12)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('of the shop together are at most the cap', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const shops = weightsOf(weighed, cap).filter((_, j) => weighed[j]!.capped)
      expect(total(shops)).toBeLessThanOrEqual(cap + 1e-12)
    })
    fc.assert(property, {
      numRuns: 1000,
      endOnFailure: true,
      examples: [
        [
          [
            { capped: false, weight: 0.07 },
            { capped: true, weight: 1e15 },
          ],
          0.2,
        ],
      ],
    })
  })

  it('of the shop keep their share where it is under the cap', () => {
    const weights = weightsOf(
      [
        { capped: false, weight: 0.9 },
        { capped: true, weight: 0.1 },
      ],
      0.2,
    )
    expect(weights).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.1, 12)])
  })

  it('of the shop are cut in proportion where they are above it', () => {
    const weights = weightsOf(
      [
        { capped: false, weight: 1 },
        { capped: true, weight: 3 },
        { capped: true, weight: 1 },
      ],
      0.2,
    )
    expect(weights).toEqual([0.8, 0.15, 0.05].map((one) => expect.closeTo(one, 12)))
  })

  it('of the shopper keep their proportions whatever the shop weighs', () => {
    const property = fc.property(criteria, unit, (weighed, cap) => {
      const weights = weightsOf(weighed, cap)
      const own = weighed.flatMap(({ capped, weight: one }, j) =>
        capped ? [] : [{ one, share: weights[j]! }],
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
      weightsOf(
        [
          { capped: false, weight: 0 },
          { capped: true, weight: 0 },
        ],
        0.2,
      ),
    ).toEqual([0, 0])
    expect(
      weightsOf(
        [
          { capped: false, weight: 0 },
          { capped: true, weight: 5 },
        ],
        0.2,
      ),
    ).toEqual([0, 0])
    expect(weightsOf([], 0.2)).toEqual([])
  })

  it('take a criterion that is not in the weight set as 0', () => {
    const columns = ['a', 'b'].map((criterion) => ({ ...column([1], { criterion }), emphasis: 1 }))
    const { columns: weighed } = weigh({ ...problemOf({ columns }), columns }, { a: 2 }, 0.2)
    expect(weighed.map(({ weight: one }) => one)).toEqual([1, 0])
  })
})
