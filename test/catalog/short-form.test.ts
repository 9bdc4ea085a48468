import { describe, expect, it } from 'vitest'
import { readCatalog } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { problemsIn } from './break-one.js'

const starter = new URL('../../catalog/starter/', import.meta.url)

type Row = Record<string, unknown>

/** The starter's files with other rows, in another currency where one is given. */
function withRows(rows: readonly Row[], currency = 'EUR') {
  const files = structuredClone(filesIn(starter)) as Record<string, Row>
  return { ...files, catalog: { ...files['catalog'], currency }, products: rows }
}

const row = (fields: Row): Row => ({ id: 'K-1', brand: 'B', name: 'N', category: 'kettle', ...fields })
const factsOf = (fields: Row, currency?: string) => {
  const [product] = readCatalog(withRows([row(fields)], currency)).catalog.products
  return Object.fromEntries(product!.facts.map(({ attribute, value }) => [attribute, value]))
}

describe('a product in the short form', () => {
  it('is a fact for each field, from the feed of the shop on its day', () => {
    const { catalog } = readCatalog(withRows([row({ price: 29.9, litres: 1.7 })]))
    expect(catalog.products[0]!.facts.map(({ attribute, value }) => [attribute, value])).toEqual([
      ['category', 'kettle'],
      ['litres', 1.7],
      ['price', { amount: 2990, currency: 'EUR' }],
    ])
    expect(catalog.products[0]!.facts[0]!.evidence).toMatchObject([
      {
        scope: 'product',
        repeatable: false,
        publication: { basis: 'retailer', retrieved: '2026-11-28', interest: 'sells the product' },
      },
    ])
  })

  it.each([
    ['EUR', 649, 64_900],
    ['EUR', 19.99, 1999],
    ['JPY', 649, 649],
    ['KWD', 1.234, 1234],
  ])('has money as a price tag in %s has it: %d', (currency, price, amount) => {
    expect(factsOf({ price }, currency)['price']).toEqual({ amount, currency })
  })

  it.each([
    ['EUR', 649.005],
    ['JPY', 649.5],
  ])('has no price that %s cannot have: %d', (currency, price) => {
    expect(problemsIn(withRows([row({ price })], currency))).toMatchObject([
      { file: 'products', at: 'K-1: facts[1] price', problem: 'The value is not of type money.' },
    ])
  })

  it('does not know what is left out, or null', () => {
    expect(factsOf({ litres: null })).toEqual({ category: 'kettle' })
  })

  it('stands beside facts with a source of their own', () => {
    const files = withRows([row({ facts: [{ attribute: 'litres', value: 2, evidence: ['measured'] }] })])
    const page = { kind: 'page', label: 'a test', address: null, published: null, retrieved: '2026-01-01' }
    const measured = { publication: 'test', quote: 'two litres', scope: 'product', confidence: 0.9 }
    const { catalog } = readCatalog({
      ...files,
      publications: { test: { ...page, basis: 'independent-test', interest: null } },
      evidence: { measured },
    })
    expect(catalog.products[0]!.facts.map(({ attribute, evidence }) => [attribute, evidence[0].id])).toEqual([
      ['category', 'feed.K-1'],
      ['litres', 'measured'],
    ])
  })

  it('has no field that is no attribute, and needs the day of its feed', () => {
    expect(problemsIn(withRows([row({ colour: 'red' })]))).toMatchObject([
      { file: 'products', at: 'K-1', problem: 'There is no field colour here.' },
    ])
    const files = withRows([row({})])
    const { feed: _, ...catalog } = files.catalog as Row
    expect(problemsIn({ ...files, catalog })).toMatchObject([
      { fix: 'Give the day on which the feed was made.' },
    ])
  })

  it.each(['TG-1', 'чайник', 'a b/c?d#e', '../x', '水'])('keeps the id that the shop writes: %s', (id) => {
    expect(readCatalog(withRows([row({ id })])).catalog.products[0]!.id).toBe(id)
  })

  it.each(['.', '..', '', ' x', 'x ', 'a\nb', 'a\u0000b', 'a\u202eb', 'x'.repeat(201)])(
    'has no id that gets lost on its way: %j',
    (id) => expect(problemsIn(withRows([row({ id })]))).toHaveLength(1),
  )
})

describe('a fault beside products in the short form', () => {
  it.each([
    ['evidence', [{ foo: 1 }], 'A list stands here.'],
    ['publications', [1], 'A list stands here.'],
    ['attributes', [], 'A list stands here.'],
    ['products', {}, 'An object stands here.'],
  ])('is told of the file it is in, and of no other: %s', (file, content, problem) => {
    const files = { ...withRows([row({})]), [file]: content }
    expect(problemsIn(files).filter(({ at }) => at === 'whole file')).toMatchObject([{ file, problem }])
    expect(problemsIn(files).filter((one) => one.file === 'catalog')).toEqual([])
  })

  it('of a label that is missing is told once, and not for each sentence that would name it', () => {
    const files = withRows([row({})])
    const words = filesIn(starter)['messages.en-GB'] as Row
    const { 'label.criterion.speed': _, ...messages } = words
    expect(problemsIn({ ...files, 'messages.en-GB': messages })).toMatchObject([
      { file: 'messages.en-GB', at: 'label.criterion.speed' },
    ])
  })
})

describe('an attribute that is not defined', () => {
  it('is told once, with the first product and how many more', () => {
    const facts = [{ attribute: 'wattage', value: 5, evidence: ['feed.K-1'] }]
    const rows = [1, 2, 3].map((n) => row({ id: `K-${n}`, facts }))
    const told = problemsIn(withRows(rows)).filter(({ problem }) => problem.includes('defined'))
    expect(told).toMatchObject([{ file: 'products', at: 'K-1: facts[1] wattage and 2 more' }])
  })
})
