import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  profileSchema,
  readCatalog,
  readVersions,
  versionTexts,
  type Availability,
  type AvailabilityPolicy,
} from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { compare } from '../../src/usecases/compare/compare.js'
import { disclose } from '../../src/usecases/describe/disclose.js'
import { excludedIds, rankedIds } from '../support/exosome.js'
import { isExactlyCited } from '../support/faults.js'
import { askKettles, kettle, kettles, kettlesOn, type Row } from '../support/kettles.js'
import { versions } from '../support/versions.js'

/** Four kettles, the cheaper the better: A, B, C, D. */
const prices = { A: 22, B: 26, C: 30, D: 36 }
const budget = { max: 40_00, currency: 'EUR' }
type Stock = Partial<Record<keyof typeof prices, Availability>>

const rowsOf = (stock: Stock): readonly Row[] =>
  Object.entries(prices).map(([id, price]) => {
    const availability = stock[id as keyof typeof prices]
    return kettle({ id, name: id, price, minutes: 5, ...(availability && { availability }) })
  })
const shop = (stock: Stock, availability: AvailabilityPolicy) =>
  kettlesOn(kettles(rowsOf(stock), { availability }))
const ask = (...[stock, policy]: Parameters<typeof shop>) => askKettles(shop(stock, policy), { budget })

describe('a product that is sold out', () => {
  it('is ranked like any other where the shop says nothing of it', () => {
    for (const policy of [{}, { out_of_stock: 'ignore' }] as const) {
      const answer = ask({ A: 'out_of_stock' }, policy)
      expect(rankedIds(answer)).toEqual(['A', 'B', 'C', 'D'])
      expect(answer.ranking[0]!.product.availability).toBe('out_of_stock')
    }
  })

  it('is left out by a gate of its own kind where the shop says so, with its source', () => {
    const answer = ask({ A: 'out_of_stock', B: 'in_stock', D: 'discontinued' }, { out_of_stock: 'exclude' })
    expect(rankedIds(answer)).toEqual(['B', 'C', 'D'])
    expect(answer.excludedByKind).toEqual({ availability: 1 })
    expect(answer.excluded).toEqual([
      {
        productId: 'A',
        gates: [
          {
            gate: 'availability.stock',
            kind: 'availability',
            text: 'It is out of stock, and this shop leaves such products out.',
            textId: 't1',
            fact: 'Availability: out of stock',
            evidence: ['feed.A'],
          },
        ],
      },
    ])
    expect(isExactlyCited(answer)).toBe(true)
  })

  it('is left out whatever is asked, and never offered for relaxing', () => {
    const all = Object.fromEntries(Object.keys(prices).map((id) => [id, 'out_of_stock'])) as Stock
    const nothing = ask(all, { out_of_stock: 'exclude' })
    expect([nothing.rankedCount, nothing.relaxations]).toEqual([0, []])
    const { relaxations } = askKettles(shop({ A: 'out_of_stock' }, { out_of_stock: 'exclude' }), {
      budget: { max: 1, currency: 'EUR', strict: true },
    })
    expect(relaxations).toEqual([{ drop: ['budget.strict'], wouldRank: ['B', 'C', 'D'], wouldRankCount: 3 }])
  })

  it('shows its gate in a comparison, and neither score nor place', () => {
    const snapshot = shop({ A: 'out_of_stock' }, { out_of_stock: 'exclude' })
    const profile = profileSchema(snapshot.catalog.slots).parse({ budget })
    const { products, headToHead } = compare(
      { productIds: ['A', 'B', 'C'], profile, locale: 'en-GB' },
      snapshot,
    )
    expect(products[0]).toMatchObject({ rank: null, score: null, gates: [{ kind: 'availability' }] })
    expect(headToHead).toHaveLength(1)
  })
})

describe('stock that is not known', () => {
  const policy = { out_of_stock: 'exclude', preorder: 'exclude', discontinued: 'last' } as const

  it('leaves nothing out and puts nothing last: it is no question of safety', () => {
    expect(rankedIds(ask({}, policy))).toEqual(['A', 'B', 'C', 'D'])
  })

  it.each([
    ['conflict', 'in_stock', ['A', 'B', 'C', 'D']],
    ['all leave it out', 'preorder', ['B', 'C', 'D']],
  ])('counts as far as its statements agree: they %s', (_, other, expected) => {
    const [first, ...rest] = rowsOf({ A: 'out_of_stock' })
    const facts = [{ attribute: 'availability', value: other, evidence: ['seen'] }]
    const page = { kind: 'page', label: 'a page', address: null, published: null, retrieved: '2026-11-28' }
    const snapshot = kettlesOn({
      ...kettles([{ ...first, facts }, ...rest], { availability: policy }),
      publications: { page: { ...page, basis: 'press', interest: null } },
      evidence: { seen: { publication: 'page', quote: 'words', scope: 'product', confidence: 0.9 } },
    })
    expect(rankedIds(askKettles(snapshot, { budget }))).toEqual(expected)
  })
})

describe('a product that is put last', () => {
  const policy = { preorder: 'last' } as const
  const stock = { A: 'preorder', C: 'preorder' } as const

  it('stands after all others with its own score, says so, and cites why', () => {
    const answer = ask(stock, policy)
    expect(answer.ranking.map(({ productId, rank }) => [productId, rank])).toEqual([
      ['B', 1],
      ['D', 2],
      ['A', 3],
      ['C', 4],
    ])
    const plain = new Map(ask(stock, {}).ranking.map(({ productId, score }) => [productId, score]))
    for (const { productId, score } of answer.ranking) expect(score).toBe(plain.get(productId))
    const cautions = answer.ranking.map(({ cautions }) => cautions.map(({ id, text }) => [id, text]))
    const said = [
      'availability',
      'It is to be had by pre-order only, so it stands after all that can be had.',
    ]
    expect(cautions).toEqual([[], [], [said], [said]])
    expect(answer.ranking[2]!.cautions[0]!.evidence).toEqual(['feed.A'])
    expect(isExactlyCited(answer)).toBe(true)
  })

  it('is told of once where orders are explained', () => {
    const { notes } = ask(stock, policy)
    const text = 'What is to be had by pre-order only stands after all other products, whatever its points.'
    expect(notes.filter(({ id }) => id === 'order.last')).toEqual([{ id: 'order.last', text, evidence: [] }])
    for (const none of [ask({}, policy), ask({ A: 'preorder' }, {})])
      expect(none.notes.some(({ id }) => id === 'order.last')).toBe(false)
    const everyone = { A: 'preorder', B: 'preorder', C: 'preorder', D: 'preorder' } as const
    expect(ask(everyone, policy).notes.some(({ id }) => id === 'order.last')).toBe(false)
  })

  it('has no part in how sure the first place is, and one that is first alone is no best match', () => {
    const open = (policy: AvailabilityPolicy) => ask({ B: 'preorder', C: 'preorder', D: 'preorder' }, policy)
    expect(open(policy)).toMatchObject({ certainty: 'clear', firstPlaceShare: 1, tooCloseToCall: false })
    expect(open({}).ranking[0]!.badge).toBe('best-match')
    expect(open(policy).ranking[0]!.badge).toBeNull()
    const level = [10, 10].map((price, i) => kettle({ id: 'AB'[i], price, minutes: 5 }))
    const [first, second] = level
    const files = kettles([first!, { ...second, availability: 'preorder' }], { availability: policy })
    const answer = askKettles(kettlesOn(files), { budget })
    expect(answer.ranking.map(({ rank }) => rank)).toEqual([1, 2])
    expect(answer.tooCloseToCall).toBe(false)
  })

  it('has its true rank on any page', () => {
    const property = fc.property(fc.nat(4), fc.integer({ min: 1, max: 4 }), (offset, limit) => {
      const snapshot = shop(stock, policy)
      const whole = askKettles(snapshot, { budget })
      const page = askKettles(snapshot, { budget }, { offset, limit })
      expect(page.ranking).toEqual(whole.ranking.slice(offset, offset + limit))
      expect(page.notes).toEqual(whole.notes)
    })
    fc.assert(property)
  })

  it('stands by its points in a comparison, which is no list to choose from', () => {
    const snapshot = shop(stock, policy)
    const profile = profileSchema(snapshot.catalog.slots).parse({ budget })
    const { products, headToHead } = compare({ productIds: ['A', 'B'], profile, locale: 'en-GB' }, snapshot)
    expect(products.map(({ rank, product }) => [rank, product.availability])).toEqual([
      [1, 'preorder'],
      [2, null],
    ])
    expect(headToHead[0]).toMatchObject({ leader: 'A', other: 'B' })
    expect(headToHead[0]!.lead).toBeGreaterThan(0)
  })
})

describe('what a shop does with its stock', () => {
  const policy = { out_of_stock: 'exclude', discontinued: 'exclude', preorder: 'last' } as const

  it('is disclosed, in the order and beside what is never weighed', () => {
    const { summary, neverWeighed } = disclose(shop({}, policy), 'en-GB')
    expect(summary).toContain('What is to be had by pre-order only stands after all other products')
    expect(neverWeighed.map(({ kind, text }) => [kind, text])).toContainEqual([
      'availability',
      'Stock: what is out of stock or no longer made is left out before anything is weighed.',
    ])
    const silent = disclose(shop({}, {}), 'en-GB')
    expect(silent.neverWeighed.map(({ kind }) => kind)).not.toContain('availability')
    expect(silent.summary).not.toContain('stands after')
  })

  it('is of the version of the catalogue, so that a replay gives the same answer', () => {
    const { files } = readCatalog(
      kettles(rowsOf({ A: 'out_of_stock', B: 'preorder' }), { availability: policy }),
    )
    const again = compile(readVersions(versionTexts(files)), versions, '2026-12-01')
    const answer = askKettles(again, { budget })
    expect([rankedIds(answer), excludedIds(answer)]).toEqual([['C', 'D', 'B'], ['A']])
    const now = askKettles(compile(readCatalog(files).catalog, versions, '2026-12-01'), { budget })
    expect(JSON.stringify(now)).toBe(JSON.stringify(answer))
  })
})
