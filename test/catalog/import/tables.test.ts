import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importBytes, importText } from './import-text.js'

/** What people and programs put into cells to do harm elsewhere. */
const hostile = [
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' OR 1=1 --",
  '#{7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  "=cmd|' /C calc'!A0",
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  '\u202egnp.exe',
  '&lt;b&gt;',
  'a\u0000b',
]

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(...hostile.slice(0, -1), 'a\nb', 'a\r\nb', ',', ';', '\t', '|', '""', 'a"b', "'"),
)

/** What a spreadsheet would show: nothing around a text, and no empty one. */
const isPlain = (text: string): boolean => text === text.trim() && !text.includes('\0')

const styles = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  always: fc.boolean(),
  mark: fc.boolean(),
  piece: fc.integer({ min: 1, max: 300 }),
})

describe('a table reads back cell for cell', () => {
  it('with any delimiter, quoting and line end', async () => {
    const rows = fc.array(
      fc.tuple(cell, cell).map(([note, sku]) => ({ note, sku })),
      { minLength: 1, maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(rows, styles, async (written, { delimiter, lineEnd, always, mark, piece }) => {
        const quoted = (text: string): string =>
          always || /["\n\r,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
        const lines = written.map(({ note, sku }, i) =>
          [`K-${i}`, 'Kettle', note, sku].map(quoted).join(delimiter),
        )
        const file = `${mark ? '\ufeff' : ''}${['id', 'name', 'note', 'sku'].map(quoted).join(delimiter)}${lineEnd}${lines.join(lineEnd)}${lineEnd}`
        const { products, report } = await importBytes(new TextEncoder().encode(file), {}, piece)
        expect(report.counts).toMatchObject({ accepted: written.length, rejected: 0 })
        written.forEach(({ note, sku }, i) => {
          for (const [field, text] of Object.entries({ note, sku })) {
            if (
              isPlain(text) &&
              !text.includes('\ufffd') &&
              /[\p{L}\p{N}]{3}/u.test(text) &&
              !/^'/.test(text)
            )
              expect(products[i]).toHaveProperty(field, text)
          }
        })
      }),
      { numRuns: 150 },
    )
  })

  it.each(hostile.slice(0, -1).map((text) => [text]))('%j stays the text it is', async (text) => {
    const quoted = `"${text.replaceAll('"', '""')}"`
    const columns = ['name', 'brand', 'sku', 'note']
    const { products } = await importText(`${columns.join(',')}\n${columns.map(() => quoted).join(',')}\n`)
    for (const column of columns) expect(products[0]).toHaveProperty(column, text)
  })

  it('what an export marks as text is taken off again, in the rows that say that they are of one', async () => {
    const file = `id,brand,name,note,candour_export\n1,B,"'=1+1","'@x",1\n2,B,'tis,"''=2",1\n3,B,"'=1","'@x",\n`
    const { products } = await importText(file)
    expect(products).toMatchObject([
      { name: '=1+1', note: '@x' },
      { name: "'tis", note: "'=2" },
      { name: "'=1", note: "'@x" },
    ])
  })
})

describe('one broken row is one fault', () => {
  const header = 'id;name;price\n'

  it.each([
    ['a quote that is not closed', '1;"A;2\n', 'quote-not-closed'],
    ['too many cells', '1;A;2;3\n', 'too-many-cells'],
    ['too few cells', '1;A\n', 'too-few-cells'],
    ['no name', '1;;2\n', 'no-name'],
    ['no name that counts', '1;n/a;2\n', 'no-name'],
    ['an id that cannot be used', `${'x'.repeat(201)};A;2\n`, 'no-id'],
    ['an id twice with the same name', '2;B;9\n', 'id-taken'],
  ])('%s', async (_, row, code) => {
    const around = ['2;B;3\n', '3;"C ""x""";4\n', '4;"D\nd";5\n', '5;E;6\n', '6;F;7\n', '7;G;8\n']
    const { products, report } = await importText(
      header + around.slice(0, 2).join('') + row + around.slice(2).join(''),
    )
    expect(products.map(({ id }) => id)).toEqual(['2', '3', '4', '5', '6', '7'])
    expect(report.faults).toMatchObject([{ row: 'line 4', code, effect: 'rejected' }])
    expect(report.counts).toMatchObject({ rows: 7, products: 7, accepted: 6, rejected: 1 })
  })

  it('in a hundred rows, each is named by its line', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      i % 50 === 7 ? `${i};"broken;1\n` : `${i};"Kettle ${i}";1\n`,
    )
    const { products, report } = await importText(header + rows.join(''), { faultsListed: 10 })
    expect(report.counts).toMatchObject({ rows: 5000, accepted: 4900, rejected: 100 })
    expect(report.faults.map(({ row }) => row)).toEqual(
      Array.from({ length: 10 }, (_, i) => `line ${i * 50 + 9}`),
    )
    expect(report.faultsTotal).toBe(100)
    expect(products.at(-1)).toMatchObject({ id: '4999' })
  })

  it('a whole file of them is given up', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i};"broken\n`)
    await expect(importText(header + rows.join(''))).rejects.toMatchObject({ code: 'not-read' })
  })

  it('an id twice with another name is another product', async () => {
    const { products, report } = await importText(`${header}1;A;2\n1;B;2\n`)
    expect(products.map(({ id }) => id)).toEqual(['1', '1-2'])
    expect(report.faults).toMatchObject([{ row: 'line 3', code: 'id-suffixed' }])
  })

  it('without ids, only a row that is the same in all is the same product', async () => {
    const { products, report } = await importText('brand,name,price\nBo,Pot,2\nBo,Pot,3\nBo,Pot,2\n')
    expect(products.map(({ id }) => id)).toEqual(['bo-pot', 'bo-pot-2'])
    expect(report.faultsByCode).toEqual({ 'id-suffixed': 1, 'id-taken': 1 })
  })

  it('a line of JSON that is none', async () => {
    const { products, report } = await importText('{"id":1,"name":"A"}\n{broken\n{"id":2,"name":"B"}\n')
    expect(products).toHaveLength(2)
    expect(report.faults).toMatchObject([{ row: 'line 2', code: 'row-not-read' }])
  })

  it('an element of XML that is closed wrongly, or longer than 1 MB', async () => {
    const long = Array.from({ length: 20 }, (_, i) => `<g:x${i}>${'y'.repeat(60_000)}</g:x${i}>`).join('')
    const file = `<rss><channel><item><title>A</title></item><item><title>B</b></title></item><item><title>C</title>${long}</item><item><title>D</title></item></channel></rss>`
    const { products, report } = await importText(file)
    expect(products.map(({ name }) => name)).toEqual(['A', 'D'])
    expect(report.faultsByCode).toEqual({ 'row-not-read': 1, 'row-too-long': 1 })
  })
})
