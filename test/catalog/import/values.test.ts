import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText, productOf, terms } from './import-text.js'

describe('money is read as it is written', () => {
  it.each([
    ['12.99', 12.99],
    ['12,99', 12.99],
    ['12.99 EUR', 12.99],
    ['EUR 12,99', 12.99],
    ['€12', 12],
    ['1 299,90 €', 1299.9],
    ['1\u00a0299,90\u00a0€', 1299.9],
    ['1.299,90', 1299.9],
    ['1,299.90', 1299.9],
    ["1'299.90", 1299.9],
    ['1.299.000', 1299000],
    ['1.299', 1299],
    ['1,299', 1299],
    ['0,5', 0.5],
    ['12.990000', 12.99],
    ['49,–', 49],
    ['49.-', 49],
    ['12,99 € inkl. MwSt.', 12.99],
  ])('%s is %f', async (text, price) => {
    expect((await productOf({ price: text })).product).toMatchObject({ price })
  })

  it('in every style in which a shop may write it', async () => {
    const styles = fc.record({
      cents: fc.integer({ min: 1, max: 99_999_999 }),
      group: fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f', "'", '’'),
      sign: fc.constantFrom('.', ','),
      currency: fc.constantFrom('', ' EUR', ' €', ' eur'),
      before: fc.constantFrom('', 'EUR ', '€', '€ '),
    })
    await fc.assert(
      fc.asyncProperty(styles, async ({ cents, group, sign, currency, before }) => {
        fc.pre(group !== sign)
        const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group)
        const text = `${before}${whole}${sign}${String(cents % 100).padStart(2, '0')}${before === '' ? currency : ''}`
        expect((await productOf({ price: text })).product).toHaveProperty('price', cents / 100)
      }),
      { numRuns: 300 },
    )
  })

  it('by what the other cells of its column show, where one alone can be read in two ways', async () => {
    const { products } = await importText('id,name,price\n1,A,1.299\n2,B,12.5\n3,C,13.75\n')
    expect(products[0]).toMatchObject({ price: 1.3 })
  })

  it('with the digits of its currency', async () => {
    const catalog = { ...terms, currency: 'JPY' }
    expect((await productOf({ price: '1,299' }, { catalog })).product).toMatchObject({ price: 1299 })
    const dinars = { ...terms, currency: 'KWD' }
    expect((await productOf({ price: '1.299' }, { catalog: dinars })).product).toMatchObject({ price: 1.299 })
  })

  it.each([
    ['12.99 USD', 'other-currency'],
    ['$5', 'other-currency'],
    ['0.00', 'money-zero'],
    ['on request', 'money-not-read'],
    ['ab 12,00 €', 'money-not-read'],
    ['10 - 20', 'money-not-read'],
    ['-5', 'money-not-read'],
    ['1.2.3,4,5', 'money-not-read'],
  ])('%s is told and not stated', async (text, code) => {
    const { product, codes } = await productOf({ price: text })
    expect(product).not.toHaveProperty('price')
    expect(codes).toEqual([code])
  })

  it('an empty price is not stated, and no fault', async () => {
    const { product, codes } = await productOf({ price: '' })
    expect(product).toEqual({ id: 'K-1', brand: '', name: 'Kettle' })
    expect(codes).toEqual([])
  })

  it.each([
    [{ price: '10', sale_price: '8' }, { price: 10, sale_price: 8 }, []],
    [{ price: '10', sale_price: '12' }, { price: 10 }, ['sale-not-lower']],
    [{ price: '10', sale_price: '0' }, { price: 10 }, []],
    [{ price: '', sale_price: '8' }, { price: 8 }, []],
    [{ price: '8', 'compare at price': '10' }, { price: 10, sale_price: 8 }, []],
    [{ price: '8', 'compare at price': '8' }, { price: 8 }, []],
    [{ price: '10', sale_price: '8', 'Date sale price ends': '2026-01-31' }, { price: 10 }, ['sale-over']],
    [{ price: '10.0051', currency: 'EUR' }, { price: 10.01 }, ['money-rounded']],
    [{ price: '10', currency: 'USD' }, {}, ['other-currency']],
  ])('%j', async (cells, stated, expected) => {
    const { product, codes } = await productOf({ ...cells, weight: '1' }, { today: '2026-02-01' })
    expect(product).toEqual({ id: 'K-1', brand: '', name: 'Kettle', weight: 1, ...stated })
    expect(codes).toEqual(expected)
  })

  it('a catalogue without a sale price states what is asked now', async () => {
    const catalog = { ...terms, fields: { price: 'price' } }
    const { product, result } = await productOf(
      { price: '10', sale_price: '8', gtin: '4006381333931' },
      { catalog },
    )
    expect(product).toMatchObject({ price: 8 })
    expect(result.report.fieldsLeftOut).toEqual(['gtin'])
  })
})

describe('each field in its own form', () => {
  it.each([
    [{ availability: 'https://schema.org/PreOrder' }, { availability: 'preorder' }],
    [{ availability: 'ausverkauft' }, { availability: 'out_of_stock' }],
    [{ availability: 'Skladem' }, { availability: 'in_stock' }],
    [{ availability: 'discontinued' }, { availability: 'discontinued' }],
    [{ 'In stock?': '0' }, { availability: 'out_of_stock' }],
    [{ Quantity: '12 ks' }, { availability: 'in_stock' }],
    [{ Quantity: '-2' }, { availability: 'out_of_stock' }],
    [{ size: '0.75 L' }, { size: 750 }],
    [{ size: '0,187l' }, { size: 187 }],
    [{ size: '50ml' }, { size: 50 }],
    [{ size: '2 x 50 ml' }, { size: 100 }],
    [{ size: '1.7 fl oz' }, { size: 50.27495 }],
    [{ size: '50' }, { size: 50 }],
    [{ watts: '2,2 kW' }, { watts: 2200 }],
    [{ weight: '1.299,5' }, { weight: 1299.5 }],
    [{ Leistung: '900 W' }, { watts: 900 }],
    [{ material: 'STAHL' }, { material: 'steel' }],
    [{ fits: 'Gas; induction' }, { fits: ['gas', 'induction'] }],
    [{ cordless: 'ja' }, { cordless: true }],
    [{ deposit: '0,25 €' }, { deposit: 0.25 }],
    [{ format: 'Loose' }, { format: 'loose' }],
    [{ gtin: "'0012345678905" }, { gtin: '0012345678905' }],
    [{ gtin: '4006381333931' }, { gtin: '4006381333931' }],
    [{ rating: '4,5' }, { rating: 4.5 }],
    [{ rating: '9/10' }, { rating: 4.5 }],
    [
      { images: 'https://s.example/a,b.jpg, https://s.example/2.jpg' },
      { image: 'https://s.example/a,b.jpg' },
    ],
    [{ image: '//s.example/1.jpg' }, { image: 'https://s.example/1.jpg' }],
    [
      { description: '<p>One</p><script>x()</script><p>two &amp;amp; three</p>' },
      { description: 'One\ntwo & three' },
    ],
    [{ description: 'a < b and c > d' }, { description: 'a < b and c > d' }],
    [{ category: 'Kitchen > WASSERKOCHER' }, { category: 'kettle' }],
    [{ note: 'No Info' }, {}],
    [{ note: 'N/A' }, {}],
    [{ note: '–' }, {}],
    [{ ingredients: 'Aqua', benefits: 'Shines' }, {}],
  ])('%j', async (cells, stated) => {
    const { product, codes } = await productOf(cells)
    expect(product).toEqual({ id: 'K-1', brand: '', name: 'Kettle', ...stated })
    expect(codes).toEqual([])
  })

  it.each([
    [{ availability: 'perhaps' }, 'availability-not-read'],
    [{ size: 'XL' }, 'unit-not-read'],
    [{ size: '50 g' }, 'unit-not-read'],
    [{ weight: 'heavy' }, 'number-not-read'],
    [{ material: 'gold' }, 'not-in-vocabulary'],
    [{ fits: 'gas, coal' }, 'not-in-vocabulary'],
    [{ cordless: 'maybe' }, 'flag-not-read'],
    [{ gtin: '4006381333932' }, 'gtin-not-valid'],
    [{ gtin: '8.90617E+12' }, 'gtin-not-valid'],
    [{ rating: '92' }, 'rating-not-read'],
    [{ url: 'javascript:alert(1)' }, 'address-not-usable'],
    [{ url: 'data:text/html,x' }, 'address-not-usable'],
    [{ url: 'javascript://s.example/%0aalert(1)' }, 'address-not-usable'],
    [{ image: 'ftp://s.example/a.jpg' }, 'address-not-usable'],
    [{ image: '/a.jpg' }, 'address-not-usable'],
    [{ category: 'Cures' }, 'words-not-allowed'],
    [{ description: 'long '.repeat(5000) }, 'text-cut'],
    [{ published: 'draft' }, 'unpublished'],
  ])('%j is told', async (cells, code) => {
    const { product, codes, result } = await productOf(cells)
    expect(product).toMatchObject({ name: 'Kettle' })
    expect(codes).toEqual([code])
    expect(result.report.faults[0]).toMatchObject({ row: 'line 2', reason: /./, remedy: /./ })
  })

  it('kinds beyond a number are told, and none is made of a number', async () => {
    const rows = Array.from({ length: 302 }, (_, i) => `${i},A,Kind ${i}\n`).join('')
    const { newCategories, report } = await importText(`id,name,category\n${rows}x,A,469\n`)
    expect(newCategories).toHaveLength(300)
    expect(report.faultsByCode).toEqual({ 'too-many-categories': 2 })
  })

  it('ids in any script and case, by what the row has', async () => {
    const ids = async (file: string) => (await importText(file)).products.map(({ id }) => id)
    expect(await ids('sku,name\nТГ-1,A\n')).toEqual(['ТГ-1'])
    expect(await ids('handle,name\nTea-Pot,A\n')).toEqual(['Tea-Pot'])
    expect(await ids('link,name\nhttps://s.example/p/%C4%8Daj.html?x=1,A\n')).toEqual(['čaj'])
    expect(await ids('brand,name\nBo,Tea & Pot\n')).toEqual(['bo-tea-pot'])
    expect(await ids('brand,name\nБо,Чайник\n')).toEqual(['бо-чайник'])
  })

  it('a brand that is given stands where the file has none', async () => {
    const { products } = await importText('id,name,brand\n1,A,\n2,B,Bo\n', { brand: 'My shop' })
    expect(products.map(({ brand }) => brand)).toEqual(['My shop', 'Bo'])
  })
})
