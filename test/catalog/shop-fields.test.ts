import { describe, expect, it } from 'vitest'
import { readCatalog, unitBase, versionTexts } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { kettle, kettles, type Row } from '../support/kettles.js'
import { espresso, exosome, headphones } from '../support/read-vertical.js'
import { problemsIn } from './break-one.js'

const everything: Row = {
  sale_price: 24.9,
  availability: 'out_of_stock',
  url: 'https://shop.example/k-1',
  image: 'https://cdn.example/k-1.jpg',
  description: 'A kettle.',
  gtin: '04012345678901',
  sku: 'K/1',
  rating: 4.5,
  variant_of: 'K',
}
const roles = {
  salePrice: 'sale_price',
  availability: 'availability',
  link: 'url',
  image: 'image',
  description: 'description',
  gtin: 'gtin',
  sku: 'sku',
  rating: 'rating',
  variantOf: 'variant_of',
}

describe('a field that every shop has', () => {
  it('needs no attribute and no role: a catalogue has them where a product uses the field', () => {
    const { catalog } = readCatalog(kettles([kettle({ price: 29.9, ...everything })]))
    expect(catalog.roles).toMatchObject(roles)
    expect(catalog.attributes.get('availability')?.vocabulary).toEqual([
      'in_stock',
      'out_of_stock',
      'preorder',
      'discontinued',
    ])
    const facts = Object.fromEntries(
      catalog.products[0]!.facts.map(({ attribute, value }) => [attribute, value]),
    )
    expect(facts).toMatchObject({ ...everything, sale_price: { amount: 2490, currency: 'EUR' } })
  })

  it.each(Object.keys(everything))('is there by itself, and no other with it: %s', (field) => {
    const { catalog } = readCatalog(kettles([kettle({ [field]: everything[field] })]))
    const [role] = Object.entries(roles).find(([, id]) => id === field)!
    expect(Object.keys(catalog.roles).filter((one) => one in roles)).toEqual([role])
  })

  it('has words of the service', () => {
    const files = kettles([kettle(everything)])
    const { 'messages.en-GB': words = {} } = files
    const { files: read } = readCatalog(files)
    for (const id of Object.values(roles)) expect(words[`label.attribute.${id}`]).toBeUndefined()
    expect(read['messages.en-GB']).toMatchObject({
      'label.attribute.availability': 'availability',
      'label.value.out_of_stock': 'out of stock',
    })
  })

  it('means what the catalogue says it does, and is defined as the catalogue defines it', () => {
    const own = { buy: { type: 'text' }, stock: { type: 'choice', vocabulary: ['in_stock', 'out_of_stock'] } }
    const head = {
      roles: {
        price: 'price',
        priceTier: 'price_tier',
        category: 'category',
        link: 'buy',
        availability: 'stock',
      },
    }
    const words = Object.fromEntries(Object.keys(own).map((id) => [`label.attribute.${id}`, id]))
    const files = kettles([kettle({ url: 'https://a.example/', availability: 'in_stock' })], head, own)
    const { catalog } = readCatalog({
      ...files,
      'messages.en-GB': { ...files['messages.en-GB'], ...words },
    })
    expect(catalog.roles).toMatchObject({ link: 'buy', availability: 'stock' })
    expect(catalog.attributes.has('url') || catalog.attributes.has('availability')).toBe(false)
  })

  it.each([
    ['of another type', { type: 'choice', vocabulary: ['steel'] }],
    ['private to the shop', { type: 'number', private: true }],
  ])('is none where an attribute of its name is %s', (_, rating) => {
    const value = rating.type === 'number' ? 4 : 'steel'
    const files = kettles([kettle({ rating: value })], {}, { rating })
    const { catalog } = readCatalog({
      ...files,
      'messages.en-GB': { ...files['messages.en-GB'], 'label.attribute.rating': 'rating' },
    })
    expect(catalog.roles.rating).toBeUndefined()
  })

  it('may be a number where it is a text', () => {
    const [product] = readCatalog(kettles([kettle({ gtin: 4012345678901 })])).catalog.products
    expect(product!.facts.find(({ attribute }) => attribute === 'gtin')?.value).toBe('4012345678901')
  })

  it('is in the text of a version, so that a later release reads it as it was', () => {
    const { files } = readCatalog(kettles([kettle(everything)], { availability: { out_of_stock: 'last' } }))
    expect(JSON.parse(versionTexts(files).catalog)).toMatchObject({
      catalog: { roles, availability: { out_of_stock: 'last' } },
    })
  })

  it.each([exosome, headphones, espresso])('changes no catalogue that has no such field: %s', (folder) => {
    const raw = filesIn(folder)
    const { files } = readCatalog(raw)
    expect(files.catalog.roles).toEqual((raw['catalog'] as Row)['roles'])
    expect(Object.keys(files.attributes)).toEqual(Object.keys(raw['attributes'] as Row))
    expect(files['messages.en-GB']).toEqual(raw['messages.en-GB'])
  })
})

describe('a fault of such a field', () => {
  it.each([
    [
      { price: 0 },
      'K-1: facts[1].value.amount',
      'An amount of money is above 0; leave it out where there is none.',
    ],
    [
      { sale_price: 0 },
      'K-1: facts[1].value.amount',
      'An amount of money is above 0; leave it out where there is none.',
    ],
    [
      { price: -1 },
      'K-1: facts[1].value.amount',
      'An amount of money is above 0; leave it out where there is none.',
    ],
    [
      { availability: 'sold out' },
      'K-1: facts[1] availability',
      'The value is not in the vocabulary of its attribute.',
    ],
    [{ rating: 'good' }, 'K-1: facts[1] rating', 'The value is not of type number.'],
  ])('says what is wrong, and of which product: %j', (fields, at, problem) => {
    const told = problemsIn(kettles([kettle(fields)]))
    expect(told).toEqual([expect.objectContaining({ file: 'products', at })])
    expect(told[0]!.problem).toContain(problem)
  })

  it.each([
    [{ availability: 'material' }, 'Its vocabulary has other words.'],
    [{ rating: 'material' }, 'material is of type choice.'],
    [{ sku: 'margin' }, 'margin is private, and a role is shown.'],
    [{ gtin: 'nothing' }, 'Attribute nothing is not defined.'],
  ])('is told of a role that its attribute cannot play: %j', (more, problem) => {
    const margin = { type: 'text', private: true }
    const head = { roles: { price: 'price', priceTier: 'price_tier', category: 'category', ...more } }
    const files = kettles([kettle({})], head, { margin })
    const words = { ...files['messages.en-GB'], 'label.attribute.margin': 'margin' }
    expect(problemsIn({ ...files, 'messages.en-GB': words })).toMatchObject([{ file: 'catalog', problem }])
  })

  it('is told of a treatment that there is none of', () => {
    const files = kettles([kettle({})], { availability: { out_of_stock: 'hide', in_stock: 'last' } })
    expect(problemsIn(files).map(({ at }) => at)).toEqual(['availability.out_of_stock', 'availability'])
  })

  it.each([
    ['litres', '100 g', 'Sizes are in l.'],
    ['litres', 'litre', 'Sizes are in l.'],
    ['litres', '0 l', 'Sizes are in l.'],
    [undefined, '1 l', 'No attribute says the size in a unit.'],
  ])('is told of a base of unit prices that fits no size: %s, %s', (size, unitPriceBase, problem) => {
    const roles = { price: 'price', priceTier: 'price_tier', category: 'category', ...(size && { size }) }
    expect(problemsIn(kettles([kettle({})], { roles, unitPriceBase }))).toMatchObject([
      { file: 'catalog', at: 'unitPriceBase', problem },
    ])
  })
})

describe('the base of a unit price', () => {
  it.each([
    ['ml', undefined, 100, '100 ml'],
    ['cl', undefined, 10, '100 ml'],
    ['l', undefined, 1, '1 l'],
    ['g', undefined, 100, '100 g'],
    ['kg', undefined, 1, '1 kg'],
    ['piece', undefined, 1, '1 piece'],
    ['ml', '1 l', 1000, '1 l'],
    ['g', '1 kg', 1000, '1 kg'],
    ['kg', '100 g', 0.1, '100 g'],
    ['sheets', '100 sheets', 100, '100 sheets'],
  ])('is, for sizes in %s and %s, so many of them: %d', (unit, per, size, written) => {
    expect(unitBase(unit, per)).toEqual({ size: expect.closeTo(size, 9) as number, per: written })
  })

  it.each([
    ['ml', '1 kg'],
    ['piece', '1 l'],
    ['toString', '1 l'],
    ['ml', '1'],
  ])('is none for sizes in %s and %s', (unit, per) => expect(unitBase(unit, per)).toBeUndefined())
})
