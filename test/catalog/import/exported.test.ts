import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogParts, importTerms, productList, readCatalog, withFeed, type CatalogFiles } from '#catalog'
import { cellFor, textIn } from '../../../catalog/import/export/cell.js'
import { kettle, kettles, type Row } from '../../support/kettles.js'
import { formulas, injections, runsIn } from '../../support/hostile.js'
import { importText } from './import-text.js'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .tuple(
      fc.constantFrom("'", "''", '"', '\'"', ' ', '', '\r\n', ';', '[', '\ufeff', '\ud800'),
      fc.constantFrom(...formulas, ...injections, 'tis', '"x"'),
    )
    .map((parts) => parts.join('')),
)

describe('a cell of an export', () => {
  it('is no formula, and is the same text again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = cellFor(text)
        expect(runsIn(cell)).toBe(false)
        expect(cell).not.toMatch(/[\0\p{Surrogate}]/u)
        expect(textIn(cell)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ["'tis", "'tis"],
    ["'=1", "''=1"],
    ['=1', "'=1"],
    ['"=1', `'"\\"=1"`],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
  ])('of %j is %j', (text, cell) => expect(cellFor(text)).toBe(cell))

  it.each(["'tis", `'"half`, "'", "''tis"])('an apostrophe that it did not write stays: %j', (cell) =>
    expect(textIn(cell)).toBe(cell),
  )
})

const attributes = {
  note: { type: 'text' },
  sku: { type: 'text' },
  fits: { type: 'choices', vocabulary: ['gas', 'a;b', '[', 'flat'] },
  cordless: { type: 'flag' },
}
const labels = Object.fromEntries(
  [
    ...Object.keys(attributes).map((id) => `label.attribute.${id}`),
    ...attributes.fits.vocabulary.map((id) => `label.value.${id}`),
  ].map((id) => [id, 'A label']),
)

/** A checked catalogue of kettles with these products. */
function shop(rows: readonly Row[]): CatalogFiles {
  const files = kettles(rows, {}, attributes)
  return readCatalog({ ...files, 'messages.en-GB': { ...files['messages.en-GB'], ...labels } }).files
}

const text = anyText.filter((one) => one !== '')
const product = fc.record(
  {
    id: fc.stringMatching(/^[=+@'A-ZЖ][A-Z;,"' 0-9]{0,6}[A-Z]$/u),
    brand: anyText,
    name: text,
    price: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
    litres: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0.5, 1.234, 1e21)),
    material: fc.constantFrom('steel', 'glass', 'plastic'),
    note: text,
    sku: text.filter((one) => !/^\d/.test(one)),
    fits: fc.uniqueArray(fc.constantFrom('gas', 'a;b', '[', 'flat'), { minLength: 1 }),
    cordless: fc.boolean(),
  },
  { requiredKeys: ['id', 'brand', 'name'] },
)

const today = '2026-12-24'

describe.each(['csv', 'jsonl'] as const)('a list of products as %s', (format) => {
  it('makes the same catalogue to the byte on any later day', async () => {
    const rows = fc.uniqueArray(product, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const files = shop(some.map((one) => kettle(one)))
        const parts = catalogParts(files)
        const list = [...productList(parts, { format, withPrivate: true })].join('')
        const { products, newCategories, report } = await importText(list, {
          catalog: importTerms(files),
          today,
        })
        expect(report.faults).toEqual([])
        expect([report.format, report.unmappedColumns]).toEqual([format === 'csv' ? 'csv' : 'json-lines', []])
        const source = { retrieved: today, label: 'another name' }
        const again = readCatalog(withFeed(files, products, { newCategories, source })).files
        expect(catalogParts(again)).toEqual(parts)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a row of an export', () => {
  const head = 'id,brand,name,price,material,note,url,candour_export'

  async function read(row: string) {
    const { products, report } = await importText(`${head}\n${row}\n`)
    return { product: products[0], codes: report.faults.map(({ code }) => code) }
  }

  it('that somebody has edited is read as any other where it is not exact', async () => {
    expect(await read('1,,N,"1.299,90 €",Stahl,"<b>x</b>",,1')).toEqual({
      product: { id: '1', brand: '', name: 'N', price: 1299.9, material: 'steel', note: '<b>x</b>' },
      codes: [],
    })
  })

  it('never brings an address that a browser would run', async () => {
    const { product, codes } = await read('1,,N,,,,javascript:alert(1),1')
    expect([product, codes]).toEqual([{ id: '1', brand: '', name: 'N' }, ['address-not-usable']])
  })

  it('keeps what a row that somebody wrote would lose, and a row beside it is read as ever', async () => {
    const rows = ['1,, - ,,,"  n/a ",,1', `2,n/a,B,,,"'=x",,`].join('\n')
    const { products } = await importText(`${head}\n${rows}\n`)
    expect(products).toEqual([
      { id: '1', brand: '', name: ' - ', note: '  n/a ' },
      { id: '2', brand: '', name: 'B', note: "'=x" },
    ])
  })

  it('stands in the report without the column that says what it is', async () => {
    const { mapping, columns, report } = await importText(`${head}\n1,B,N,1,steel,x,,1\n`)
    expect(Object.keys(mapping)).not.toContain('candour_export')
    expect(columns.map(({ name }) => name)).not.toContain('candour_export')
    expect(report.unmappedColumns).toEqual([])
  })
})
