import { describe, expect, it } from 'vitest'
import { readCatalog } from '#catalog'
import { shopFields } from '../../catalog/load/shop-fields.js'
import { block, textOf } from '../support/documents.js'
import { kettle, kettles } from '../support/kettles.js'

const sized = { price: 'price', priceTier: 'price_tier', category: 'category', size: 'litres' }

type Named = Readonly<Record<string, unknown>>
interface WithFacts {
  readonly facts: readonly unknown[]
}
interface Questions {
  readonly questions: readonly Named[]
}

const shipped = (name: string): unknown => JSON.parse(textOf(`catalog/data/exosome/${name}.json`))
const shown = (name: string): unknown => JSON.parse(block(name))

describe('the guide to a catalogue', () => {
  it('shows a slot as it is shipped, with some of its options', () => {
    const slot = shown('catalogue slot') as { readonly options: readonly Named[] }
    const options: unknown = expect.arrayContaining([...slot.options])
    expect(shipped('profile')).toMatchObject({
      slots: expect.arrayContaining([{ ...slot, options }]) as unknown,
    })
  })

  it('shows roles as they are shipped', () => {
    expect(shipped('catalog')).toMatchObject(JSON.parse(`{${block('catalogue roles')}}`) as Named)
  })

  it('shows what may be done with stock, and a base of unit prices, that a catalogue takes', () => {
    const shown = JSON.parse(`{${block('catalogue stock')}}`) as Named
    const { catalog } = readCatalog(kettles([kettle({})], { ...shown, roles: sized }))
    expect(catalog).toMatchObject(shown)
  })

  it('names each field that every shop has, with its role', () => {
    const rows = [
      ...textOf('docs/catalogue.md').matchAll(/^\| (`\w+`(?:, `\w+`)*) +\| (`\w+`(?:, `\w+`)*) +\|/gm),
    ]
    const names = (cell: string | undefined) => (cell ?? '').replaceAll('`', '').split(', ')
    const told = rows.flatMap(([, fields, roles]) =>
      names(fields).map((field, i) => [field, names(roles)[i]] as const),
    )
    const known = Object.entries(shopFields).map(([field, { role }]) => [field, role])
    expect(told.filter(([field]) => field in shopFields).sort()).toEqual(known.sort())
  })

  it('shows from where an answer is clear or likely as it is shipped', () => {
    expect(shipped('catalog')).toMatchObject(JSON.parse(`{${block('catalogue certainty')}}`) as Named)
  })

  it('shows a criterion as it is shipped', () => {
    expect(shipped('criteria')).toContainEqual(shown('catalogue criterion'))
  })

  it('names what a claim may be worth by who makes it and of what, and no more', () => {
    const [concerns] = shipped('criteria') as readonly { readonly measure: { readonly worth: Named } }[]
    const named = [...textOf('docs/catalogue.md').matchAll(/^\| `([a-z-]+)` +\| .*$/gm)].map(
      ([, name]) => name,
    )
    const worths = Object.keys(concerns!.measure.worth)
    expect(named.filter((name) => worths.includes(name!))).toEqual(worths)
  })

  it('shows a fact as it is shipped', () => {
    const products = shipped('products') as readonly WithFacts[]
    expect(products.flatMap(({ facts }) => facts)).toContainEqual(shown('catalogue fact'))
  })

  it('shows a rule as it is shipped', () => {
    expect(shipped('rules')).toContainEqual(shown('catalogue rule'))
  })

  it('shows a question as it is shipped', () => {
    expect((shipped('quiz') as Questions).questions).toContainEqual(shown('catalogue question'))
  })
})
