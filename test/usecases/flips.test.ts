import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Comparison } from '../../src/usecases/compare/compare.js'
import { anyProfile } from '../support/arbitrary.js'
import { exosomeFiles, requestFor, snapshotOf, type AskedProfile } from '../support/exosome.js'

const files = exosomeFiles()
const shoppers = files.criteria.filter(({ merchant }) => !merchant).map(({ id }) => id)
const noMerchant = Object.fromEntries(files.criteria.map(({ id }) => [id, 0]))
const anyWeights = fc.record(
  Object.fromEntries(shoppers.map((id) => [id, fc.double({ min: 0.01, max: 1, noNaN: true })])),
)

/** Emphasis is the shopper's own and must not blur which published weight is named. */
const anyEmphasis = fc.dictionary(fc.constantFrom(...shoppers), fc.double({ min: 0.5, max: 2, noNaN: true }))

const shipped = snapshotOf(files)

function compared(
  weights: Record<string, number>,
  asked: AskedProfile,
  emphasis: Record<string, number>,
): Comparison {
  const { catalog } = shipped
  const weightSet = { ...catalog.weights, weights: { ...noMerchant, ...weights } }
  const profile = { ...requestFor(shipped, asked).profile, emphasis }
  const request = { productIds: files.products.map(({ id }) => id), profile, locale: 'en-GB' as const }
  return compare(request, { ...shipped, catalog: { ...catalog, weights: weightSet } })
}

const scoreOf = (id: string, { products }: Comparison): number =>
  products.find(({ productId }) => productId === id)?.score ?? NaN

const isLevel = (one: string, other: string, comparison: Comparison): boolean =>
  Math.abs(scoreOf(one, comparison) - scoreOf(other, comparison)) <= 1e-9

/** By score: products that are level stand in the order of their ids, which no weight decides. */
const isAhead = (one: string, other: string, comparison: Comparison): boolean =>
  scoreOf(one, comparison) > scoreOf(other, comparison)

describe('a stated flip', () => {
  it('really turns the pair round, and 99 % of the way does not', () => {
    let tried = 0
    fc.assert(
      fc.property(anyWeights, anyProfile(files.profile.slots), anyEmphasis, (weights, asked, emphasis) => {
        const before = compared(weights, asked, emphasis)
        for (const { leader, other, lead, flips } of before.headToHead.filter((pair) => pair.lead > 1e-9)) {
          for (const { criterion, weight, flipsAt, to } of flips) {
            tried += 1
            const moved = (share: number) => ({
              ...weights,
              [criterion]: weight + share * (flipsAt - weight),
            })
            const after = compared(moved(1), asked, emphasis)
            const turned = to === 'tie' ? isLevel(other, leader, after) : isAhead(other, leader, after)
            expect([lead, to, turned]).toEqual([lead, to, true])
            expect([lead, isAhead(leader, other, compared(moved(0.99), asked, emphasis))]).toEqual([
              lead,
              true,
            ])
          }
        }
      }),
      { numRuns: 600 },
    )
    console.log(`flips: ${tried} stated flips tried`)
    expect(tried).toBeGreaterThan(60)
  })

  it('is not left out: where none is stated, no single weight from 0 to 1000 turns the pair round', () => {
    fc.assert(
      fc.property(anyWeights, anyProfile(files.profile.slots), (weights, asked) => {
        const before = compared(weights, asked, {})
        for (const { leader, other, flips } of before.headToHead.filter((pair) => pair.lead > 1e-9)) {
          const silent = shoppers.filter((id) => !flips.some(({ criterion }) => criterion === id))
          for (const id of silent) {
            for (const weight of [0, 1000]) {
              expect(isAhead(other, leader, compared({ ...weights, [id]: weight }, asked, {}))).toBe(false)
            }
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})
