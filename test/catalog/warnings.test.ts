import { describe, expect, it } from 'vitest'
import { catalogWarnings, readCatalog } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { espresso, headphones } from '../support/read-vertical.js'
import { problemsIn } from './break-one.js'

interface Files {
  readonly catalog: { feed: unknown }
  readonly products: Record<string, unknown>[]
  readonly attributes: Record<string, unknown>
  readonly weights: { weights: Record<string, number> }
  readonly [name: string]: unknown
}

const starter = new URL('../../catalog/starter/', import.meta.url)
const TODAY = '2026-11-28'

/** The starter's files after a change. */
function starterAfter(change: (files: Files) => void): Files {
  const files = structuredClone(filesIn(starter)) as Files
  change(files)
  return files
}

/** What is warned of after a change, each as the place and what is said of it. */
function warningsAfter(change: (files: Files) => void, date = TODAY): readonly string[] {
  const { catalog } = readCatalog(starterAfter(change))
  return catalogWarnings(catalog, date).map(({ file, at, problem }) => `${file}: ${at}: ${problem}`)
}

const ruleOf = (rule: object) => ({
  id: 'no-plastic',
  kind: 'market',
  applies: { all: [] },
  excludes: { attribute: 'material', oneOf: ['plastic'] },
  from: '2026-01-01',
  evidence: ['feed.K-1'],
  ...rule,
})
const withRule = (rule: object) => (files: Files) => {
  Object.assign(files, { rules: [ruleOf(rule)] })
  Object.assign(files['messages.en-GB'] as object, { 'gate.no-plastic.fails': 'It is of plastic.' })
}

describe('a warning', () => {
  it.each([starter, espresso, headphones])(
    'is given of nothing in a catalogue that is as it is meant: %s',
    (folder) => {
      expect(catalogWarnings(readCatalog(filesIn(folder)).catalog, TODAY)).toEqual([])
    },
  )

  it('says that every weight is 0', () => {
    const warnings = warningsAfter(({ weights }) => {
      for (const id of Object.keys(weights.weights)) weights.weights[id] = 0
    })
    expect(warnings).toEqual(['weights: weights: Every weight is 0, so all products are level.'])
  })

  it('says that no product states an attribute', () => {
    const warnings = warningsAfter(({ attributes, ...files }) => {
      attributes['lid'] = { type: 'flag' }
      Object.assign(files['messages.en-GB'] as object, { 'label.attribute.lid': 'lid' })
    })
    expect(warnings).toEqual(['attributes: lid: No product states it.'])
  })

  it('says of which products no criterion knows anything, in one line for all of them', () => {
    const warnings = warningsAfter(({ products }) => {
      for (const id of ['A', 'B', 'C', 'D', 'E'])
        products.push({ id, brand: 'X', name: id, category: 'kettle' })
    })
    const problem = 'No criterion knows anything of it, so its score is made of unknowns.'
    expect(warnings).toEqual([`products: A, B, C and 2 more: ${problem}`])
  })

  it('says that a stated price tier is ignored where the price is of another', () => {
    const state = (tier: string) => warningsAfter(({ products }) => (products[0]!['price_tier'] = tier))
    expect(state('ample')).toEqual([
      'products: K-1: price_tier: ample is ignored, because its price is of the tier modest.',
    ])
    expect(state('modest')).toEqual([])
  })

  it('says that a rule which is no recall leaves products out for everybody, and how many', () => {
    expect(warningsAfter(withRule({}))).toEqual([
      'rules: no-plastic: It applies to everybody and leaves out 1 of 3 products.',
    ])
    const unknown = { excludes: { attribute: 'price', above: 4000 } }
    expect(warningsAfter(withRule(unknown))).toEqual([
      'rules: no-plastic: It applies to everybody and leaves out 2 of 3 products, 1 of them because they are unknown to it.',
    ])
  })

  it('says nothing of a rule for some, of a recall, or of one that is not in force', () => {
    const forSome = { applies: { slot: 'materials.avoid', oneOf: ['plastic'] } }
    for (const rule of [forSome, { kind: 'withdrawal' }, { from: '2026-12-01' }, { until: TODAY }])
      expect([rule, warningsAfter(withRule(rule))]).toEqual([rule, []])
  })

  it('says that a recall leaves out every product', () => {
    const all = { kind: 'withdrawal', excludes: { attribute: 'category', oneOf: ['kettle'] } }
    expect(warningsAfter(withRule(all))).toEqual([
      'rules: no-plastic: It applies to everybody and leaves out 3 of 3 products.',
    ])
  })
})

describe('a fault of the feed', () => {
  const feed = (value: unknown) => problemsIn(starterAfter(({ catalog }) => (catalog.feed = value)))

  it.each([
    ['28.11.2026', 'feed.retrieved', 'Write a day: YYYY-MM-DD.'],
    [20_261_128, 'feed.retrieved', 'Write a text in quotes.'],
  ])('is told of catalog.json, which names the feed, and once: %s', (retrieved, at, fix) => {
    expect(feed({ label: 'ours', retrieved })).toMatchObject([{ file: 'catalog', at, fix }])
  })

  it.each([{}, { label: 'ours', retrieved: null }, undefined])(
    'is a day that is missing, told once: %j',
    (value) => {
      expect(feed(value)).toMatchObject([
        { file: 'catalog', at: 'feed.retrieved', problem: 'It has no retrieval date.' },
      ])
    },
  )

  it('is whatever is no feed, or has a field too many', () => {
    expect(feed('ours')).toMatchObject([{ file: 'catalog', at: 'feed' }])
    expect(feed({ retrieved: '2026-11-28', url: 'x' })).toMatchObject([{ file: 'catalog', at: 'feed' }])
  })

  it('is told beside faults of the shape of other files', () => {
    const files = starterAfter(({ catalog, weights }) => {
      catalog.feed = { retrieved: 'today' }
      Object.assign(weights, { id: 7 })
    })
    expect(problemsIn(files).map(({ file, at }) => `${file} ${at}`)).toEqual([
      'catalog feed.retrieved',
      'weights id',
    ])
  })
})

describe('two products of one id', () => {
  it.each([
    ['short form', { price: 5, minutes: 3 }],
    ['nothing but a name', {}],
    ['a value that is not known', { price: null }],
    ['facts', { facts: [{ attribute: 'litres', value: 2, evidence: ['feed.K-1'] }] }],
  ])('are one fault; the second has %s', (_, fields) => {
    const twice = (order: (rows: unknown[]) => unknown[]) =>
      starterAfter((files) => {
        const second = { id: 'K-1', brand: 'B', name: 'N', ...fields }
        Object.assign(files, { products: order([...files.products, second]) })
      })
    for (const files of [twice((rows) => rows), twice((rows) => rows.reverse())])
      expect(problemsIn(files)).toMatchObject([
        { file: 'products', at: 'K-1', problem: 'The id stands twice.' },
      ])
  })
})
