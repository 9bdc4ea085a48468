import { describe, expect, it } from 'vitest'
import { compare, type Comparison } from '../../../src/usecases/compare/compare.js'
import { disclose } from '../../../src/usecases/describe/disclose.js'
import { requestFor, type AskedProfile } from '../../support/exosome.js'
import { answerTo, five, inBritain, pounds, snapshot, type Short } from '../../support/golden.js'

function comparing(shorts: readonly Short[], asked: AskedProfile): Comparison {
  const { profile } = requestFor(snapshot, asked)
  return compare({ productIds: shorts.map((one) => five[one]), profile, locale: 'en-GB' }, snapshot)
}
const all = Object.keys(five) as Short[]

describe('a price that nobody knows', () => {
  const asked = inBritain('elasticity', { budget: pounds(15) })
  const { leads, dominance, headToHead, products } = comparing(['sturm', 'medik8'], asked)

  it('neither leads a price that is known nor dominates it', () => {
    expect(leads.find(({ criterion }) => criterion === 'price')).toEqual({
      criterion: 'price',
      productId: null,
    })
    expect(dominance).toEqual([])
    expect(products.map(({ rank }) => rank)).toEqual([1, 1])
  })

  it('makes two products level where all else is, and then nobody is said to be ahead', () => {
    expect(headToHead).toHaveLength(1)
    expect(headToHead[0]).toMatchObject({ lead: 0, drivers: [], flips: [] })
    expect(headToHead[0]!.text).toMatch(/are level/)
  })

  it.each([15, 20, 25, 40, 60, 70, 100])('is no plus at £%i', (max) => {
    const budgeted = inBritain('elasticity', { budget: pounds(max) })
    const prices = answerTo(budgeted).ranking.map(({ productId, product, contributions = [] }) => ({
      productId,
      price: product.price,
      utility: contributions.find(({ criterion }) => criterion === 'price')!.utility,
    }))
    for (const { productId, price, utility } of prices) {
      const fits = price === null ? 0 : Math.max(0, Math.min(1, (1.5 - price.amount / (max * 100)) / 0.5))
      expect([productId, utility]).toEqual([productId, expect.closeTo(fits, 12)])
    }
  })
})

describe('two products side by side', () => {
  it('that a weight of 0 would make level are said to be level then', () => {
    const { headToHead } = comparing(['inkey', 'medik8'], inBritain('elasticity', { budget: pounds(15) }))
    expect(headToHead[0]!.flips).toContainEqual(
      expect.objectContaining({ criterion: 'price', flipsAt: 0, to: 'tie' }),
    )
  })

  it('are not told to lead by so many hundredths', () => {
    const { headToHead } = comparing(all, inBritain('dullness', { budget: pounds(30) }))
    for (const { text } of headToHead) expect(text).not.toMatch(/\d[.,]\d/)
  })

  it('dominate only where the worst of one is the best of the other or more', () => {
    for (const concern of ['dullness', 'wrinkles', 'oiliness', 'recovery', 'dryness']) {
      const { dominance } = comparing(all, inBritain(concern, { skinType: 'sensitive', budget: pounds(70) }))
      expect([concern, dominance.filter(({ dominator }) => dominator !== five.medik8)]).toEqual([concern, []])
    }
  })

  const rows = new Map(
    comparing(all, inBritain('dullness')).attributes.map(({ attribute, values, label }) => [
      attribute,
      { label, said: new Map(values.map((one) => [one.productId as string, one])) },
    ]),
  )
  const said = (attribute: string, short: Short) => rows.get(attribute)?.said.get(five[short])

  it.each([
    ['sturm', /luxury/, true],
    ['skin111', /luxury/, true],
    ['medicube', /budget/, true],
    ['inkey', /budget/, false],
    ['medik8', /premium/, false],
  ] as const)('name the tier of %s and say whether it is an estimate', (short, tier, isEstimated) => {
    const told = said('price_tier', short)!
    expect(told.text).toMatch(tier)
    const saysSo = /estimate/i.test(told.text) || (told as { estimated?: boolean }).estimated === true
    expect([short, saysSo]).toEqual([short, isEstimated])
  })

  it('keep the rule of a country about words apart from what a product is', () => {
    expect(said('regulatory_question', 'medicube')?.text ?? 'not stated').toBe('not stated')
  })

  it('never call one gentle by a word about another', () => {
    for (const short of all) expect(said('gentleness', short)?.text).toBe('not stated')
  })

  it('call an ester by its name first', () => {
    expect(rows.get('vitamin_c_strength')?.label).toMatch(/tetrahexyldecyl ascorbate, a form of vitamin C/)
    expect(said('key_actives', 'medik8')?.text).not.toMatch(/vitamin C \(/)
  })
})

describe('doubt', () => {
  const ranked = (asked: AskedProfile, short: Short) =>
    answerTo(asked).ranking.find(({ productId }) => productId === five[short])!

  it.each(['skin111', 'medicube'] as const)('about spicules opens the range of %s', (short) => {
    const { range, score } = ranked(inBritain('pores'), short)
    expect(range[0]).toBeLessThanOrEqual(score)
    expect(range[1] - range[0]).toBeGreaterThan(0.05)
  })

  it('about a study on the concern that was asked for opens the range by what the study would count', () => {
    const weight = (name: string) =>
      ranked(inBritain('dryness'), 'medik8').contributions!.find(({ criterion }) => criterion === name)!
        .weight
    const { range, score } = ranked(inBritain('dryness'), 'medik8')
    // Concerns from 0.24 to 0.36, gentleness from 0.5 to 0.9, evidence from none to a human study of the active.
    const best = score + weight('concerns') * 0.12 + weight('gentleness') * 0.4 + weight('evidence') * 0.5
    expect(range[1]).toBeCloseTo(best, 12)
  })

  it('about a stated source opens the range where one is preferred', () => {
    const asked = inBritain('wrinkles', { sources: { prefer: ['plant'] } })
    const worth = (short: Short) => {
      const { range, score } = ranked(asked, short)
      return score - range[0]
    }
    // Both are stated as plant, one surely and one at 0.60, where a little more would leave it unknown.
    expect(worth('inkey')).toBeGreaterThan(worth('medik8') + 0.05)
  })
})

describe('the disclosure', () => {
  const { criteria } = disclose(snapshot, 'en-GB')

  it('says beside each weight how many points it really moves', () => {
    for (const { id, merchant, share, swing, text } of criteria.filter((one) => !one.merchant)) {
      expect([id, merchant, swing !== null]).toEqual([id, false, true])
      expect(swing!.mean).toBeLessThanOrEqual(swing!.most)
      const by = snapshot.catalog.criteria.find((one) => one.id === id)?.raised?.by ?? 1
      expect(swing!.most).toBeLessThanOrEqual(share * by)
      expect(text).toContain(`${swing!.mean} on average`)
      expect(text).toContain(`${swing!.most} at most`)
    }
  })

  it('does not speak of tests as if a product had one', () => {
    expect(criteria.find(({ id }) => id === 'evidence')!.text).not.toMatch(/few products have one/)
  })

  it('does not say that a low price is no merit where a low price counts, nor the reverse', () => {
    expect(criteria.find(({ id }) => id === 'price')!.text).toMatch(/all prices inside it count alike/)
  })
})
