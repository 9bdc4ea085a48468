import { describe, expect, it } from 'vitest'
import { makeCard } from '../../src/usecases/recommend/make-card.js'
import { sheetAt } from '../../src/snapshot/snapshot.js'
import { askKettles, kettle, kettles, kettlesOn, type Row } from '../support/kettles.js'
import { payloads } from '../web/support/payloads.js'

type Files = Record<string, Row>

function cardIn(files: Files, date?: string) {
  const snapshot = kettlesOn(files, date)
  return makeCard(sheetAt(snapshot, 0), snapshot.catalog)
}
const cardOf = (fields: Row, head?: Row, attributes?: Row) =>
  cardIn(kettles([kettle(fields)], head, attributes))

/** A kettle with more statements of its own, each from another page of a day. */
function withFacts(fields: Row, facts: readonly (Row & { day?: string; confidence?: number })[]): Files {
  const page = { kind: 'page', label: 'a page', address: null, basis: 'press', interest: null }
  const files = kettles([
    kettle({
      ...fields,
      facts: facts.map(({ day: _, confidence: __, ...fact }, i) => ({ ...fact, evidence: [`e${i}`] })),
    }),
  ])
  const ids = facts.map((_, i) => `e${i}`)
  return {
    ...files,
    publications: Object.fromEntries(
      facts.map(({ day = '2026-11-28' }, i) => [`e${i}`, { ...page, published: day, retrieved: day }]),
    ),
    evidence: Object.fromEntries(
      ids.map((id, i) => [
        id,
        { publication: id, quote: 'words', scope: 'product', confidence: facts[i]!.confidence ?? 0.9 },
      ]),
    ),
  }
}
const euros = (amount: number) => ({ amount, currency: 'EUR' })
const priceRow = { price: 30, sale_price: 20 }

describe('a card', () => {
  it('has what a shop’s own card is made of, from what the row states', () => {
    const card = cardOf({
      ...priceRow,
      image: 'https://cdn.example/a b.jpg',
      url: 'https://shop.example/k',
      sku: 'K/1',
      gtin: '04012345678901',
      availability: 'preorder',
      rating: 4.5,
      variant_of: 'K',
    })
    expect(card).toMatchObject({
      image: { url: 'https://cdn.example/a%20b.jpg', alt: 'N' },
      url: 'https://shop.example/k',
      sku: 'K/1',
      gtin: '04012345678901',
      availability: 'preorder',
      price: { amount: 3000, currency: 'EUR' },
      salePrice: { amount: 2000, currency: 'EUR', date: '2026-11-28', dateKind: 'published' },
      rating: 4.5,
      variantOf: 'K',
    })
  })

  it('has null for each of them that is not stated', () => {
    const nulls = ['image', 'url', 'sku', 'gtin', 'availability', 'salePrice', 'unitPrice', 'rating']
    expect(cardOf({})).toMatchObject(Object.fromEntries([...nulls, 'variantOf'].map((one) => [one, null])))
  })

  it.each([
    ['availability', 'in_stock', 'out_of_stock'],
    ['sku', 'a', 'b'],
    ['rating', 4, 5],
  ])('has null where the statements of its %s conflict', (attribute, one, other) => {
    expect(cardOf({ [attribute]: one })).toMatchObject({ [attribute]: one })
    expect(cardIn(withFacts({ [attribute]: one }, [{ attribute, value: other }]))).toMatchObject({
      [attribute]: null,
    })
  })

  it('has null for what is not sure enough to be shown', () => {
    const files = withFacts({ sku: null }, [{ attribute: 'sku', value: 'x', confidence: 0.5 }])
    expect(cardIn(files).sku).toBeNull()
  })

  it.each(payloads)('has no address that is none of the web: %s', (payload) => {
    const { image, url } = cardOf({ image: payload, url: payload })
    for (const address of [image?.url, url]) expect(address ?? 'https://x').toMatch(/^https?:/)
  })
})

describe('a unit price', () => {
  const size = { roles: { price: 'price', priceTier: 'price_tier', category: 'category', size: 'litres' } }
  const ml = {
    attributes: { ...kettles([])['attributes'], litres: { type: 'number', unit: 'ml' } },
  }

  it('is for one base in all of a catalogue, whatever the size, and of what it costs now', () => {
    const per = (fields: Row, head = {}) =>
      cardIn({ ...kettles([kettle(fields)], { ...size, ...head }), ...ml }).unitPrice
    expect(per({ price: 12, litres: 30 })).toEqual({ amount: 4000, currency: 'EUR', per: '100 ml' })
    expect(per({ price: 12, litres: 1500 })).toEqual({ amount: 80, currency: 'EUR', per: '100 ml' })
    expect(per({ price: 12, sale_price: 6, litres: 1500 })?.amount).toBe(40)
    expect(per({ price: 12, litres: 1500 }, { unitPriceBase: '1 l' })).toEqual({
      amount: 800,
      currency: 'EUR',
      per: '1 l',
    })
  })

  it('is none without a price, or a size that is more than nothing', () => {
    expect(cardOf({ litres: 1 }, size).unitPrice).toBeNull()
    expect(cardOf({ price: 12 }, size).unitPrice).toBeNull()
    for (const litres of [0, -1]) {
      const card = cardOf({ price: 12, litres }, size)
      expect([card.unitPrice, card.pricePerUnit]).toEqual([null, undefined])
    }
  })
})

describe('a sale price', () => {
  const strict = (max: number) => ({ budget: { max, currency: 'EUR', strict: true } })
  const rankedUnder = (files: Files, max: number, date?: string) =>
    askKettles(kettlesOn(files, date), strict(max)).rankedCount

  it('is what limits are held to: a strict one leaves out nothing that costs less now', () => {
    const files = kettles([kettle(priceRow)])
    expect([rankedUnder(files, 2000), rankedUnder(files, 1999)]).toEqual([1, 0])
  })

  it('is what counts for the score, and what is said, with its own source', () => {
    const [onSale, plain, dear] = [priceRow, { price: 20 }, { price: 30 }].map((fields) =>
      askKettles(kettlesOn(kettles([kettle(fields)])), { budget: { max: 2500, currency: 'EUR' } }),
    )
    expect(onSale!.ranking[0]!.score).toBe(plain!.ranking[0]!.score)
    expect(onSale!.ranking[0]!.score).toBeGreaterThan(dear!.ranking[0]!.score)
    const [said] = onSale!.ranking[0]!.reasons!.filter(({ criterion }) => criterion === 'price')
    expect(said).toMatchObject({ kind: 'for', text: '€20 fits your €25.', evidence: ['feed.K-1'] })
    expect(cardOf({ price: 60, sale_price: 40 }).priceTier).toEqual({ id: 'modest', estimated: false })
  })

  it('counts alone where no price is stated', () => {
    const files = kettles([kettle({ sale_price: 20 })])
    expect(cardIn(files)).toMatchObject({ price: null, salePrice: { amount: 2000 } })
    expect(rankedUnder(files, 2000)).toBe(1)
  })

  it.each([
    ['is not lower than the price', kettles([kettle({ price: 20, sale_price: 20 })])],
    ['is higher', kettles([kettle({ price: 20, sale_price: 25 })])],
    [
      'is older than the price, so that it may be over',
      withFacts({ price: 20 }, [{ attribute: 'sale_price', value: euros(1500), day: '2026-11-01' }]),
    ],
    [
      'is not sure',
      withFacts({ price: 20 }, [{ attribute: 'sale_price', value: euros(1500), confidence: 0.5 }]),
    ],
    [
      'is stated twice and not alike',
      withFacts({ price: 20, sale_price: 15 }, [{ attribute: 'sale_price', value: euros(1400) }]),
    ],
    [
      'is over',
      withFacts({ price: 20 }, [
        { attribute: 'sale_price', value: euros(1500), from: '2026-11-01', validUntil: '2026-11-30' },
      ]),
    ],
  ])('does not count where it %s', (_, base) => {
    const files = {
      ...base,
      catalog: {
        ...base['catalog'],
        roles: {
          price: 'price',
          priceTier: 'price_tier',
          category: 'category',
          salePrice: 'sale_price',
        },
      },
    } as Files
    expect(cardIn(files)).toMatchObject({ price: { amount: 2000 }, salePrice: null })
    expect([rankedUnder(files, 2000), rankedUnder(files, 1999)]).toEqual([1, 0])
  })

  it('counts on the days on which it holds, and on no other', () => {
    const files = withFacts({ price: 20 }, [
      { attribute: 'sale_price', value: euros(1500), from: '2026-12-01', validUntil: '2026-12-03' },
    ])
    files['catalog'] = {
      ...files['catalog'],
      roles: { price: 'price', priceTier: 'price_tier', category: 'category', salePrice: 'sale_price' },
    }
    const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']
    expect(days.map((day) => rankedUnder(files, 1500, day))).toEqual([0, 1, 1, 0])
    expect(kettlesOn(files, '2026-12-01').validUntil).toBe('2026-12-03')
  })
})
