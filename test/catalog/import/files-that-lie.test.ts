import { describe, expect, it } from 'vitest'
import { importFeed } from '../../../catalog/index.js'
import { importBytes, importText, terms } from './import-text.js'

const rows = 'Kód;Název;Značka;Cena\nA1;Žlutá konvička na čaj;Přítel;1 299,90\n'

/** The letters of a text that an encoding has above 127, as bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(Array.from(text), (letter) => byLetter.get(letter) ?? 0x3f)
}

function utf16(text: string, mark: boolean): Uint8Array {
  const units = Uint16Array.from(Array.from(mark ? `\ufeff${text}` : text), (letter) => letter.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

describe('the encoding is found', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(rows)],
    ['utf-8', new TextEncoder().encode(`\ufeff${rows}`)],
    ['utf-16le', utf16(rows, true)],
    ['utf-16le', utf16(rows, false)],
    ['windows-1250', encoded(rows, 'windows-1250')],
  ])('%s', async (encoding, bytes) => {
    for (const piece of [1, 3, 1000]) {
      const { products, report } = await importBytes(bytes, {}, piece)
      expect(report.encoding).toBe(encoding)
      expect(products).toMatchObject([
        { id: 'A1', name: 'Žlutá konvička na čaj', brand: 'Přítel', price: 1299.9 },
      ])
    }
  })

  it.each([
    ['windows-1252', 'Référence;Nom;Prix\nA1;Crème brûlée à la fraise;2\n', 'Crème brûlée à la fraise'],
    ['windows-1252', 'Artikelnummer;Name;Preis\nA1;Müslischüssel groß;2\n', 'Müslischüssel groß'],
    ['windows-1252', 'Referencia;Nombre;Precio\nA1;Año nuevo, ¿qué?;2\n', 'Año nuevo, ¿qué?'],
    ['windows-1251', 'Артикул;Наименование;Цена\nA1;Чайник электрический;2\n', 'Чайник электрический'],
    ['windows-1250', 'Kod;Nazwa;Cena\nA1;Żółta łódź;2\n', 'Żółta łódź'],
  ])('%s of %j', async (encoding, file, name) => {
    const { products, report } = await importBytes(encoded(file, encoding))
    expect(report.encoding).toBe(encoding)
    expect(products).toMatchObject([{ name, price: 2 }])
  })

  it('where the first letter beyond ASCII comes late', async () => {
    const file = `id,name\n${Array.from({ length: 60_000 }, (_, i) => `${i},Kettle`).join('\n')}\nx,Prüfung\n`
    const { products, report } = await importBytes(encoded(file, 'windows-1252'), {}, 50_000)
    expect(report.encoding).toBe('windows-1252')
    expect(products.at(-1)).toMatchObject({ name: 'Prüfung' })
  })

  it('by what XML says of itself', async () => {
    const file =
      '<?xml version="1.0" encoding="windows-1250"?><SHOP><SHOPITEM><PRODUCTNAME>Řízek</PRODUCTNAME></SHOPITEM></SHOP>'
    expect((await importBytes(encoded(file, 'windows-1250'))).products).toMatchObject([{ name: 'Řízek' }])
  })
})

describe('a file that is not what it says is one error that names it', () => {
  it.each([
    ['PK\u0003\u0004rest', 'not-a-feed', /ZIP/],
    ['%PDF-1.7', 'not-a-feed', /PDF/],
    ['\n<!DOCTYPE html><html></html>', 'not-a-feed', /HTML/],
    ['a,b\n\0\0\0', 'not-a-feed', /zero byte/],
    ['', 'empty', /empty/],
    [' \n\n', 'empty', /Nothing/],
    ['one column\nand no more\n', 'not-a-feed', /no table/],
    ['1,2.50,3\n4,5.50,6\n', 'no-header', /names the columns/],
    ['colour,weight\nred,2\n', 'no-header', /colour, weight/],
    ['id,name,price\n', 'no-products', /No product/],
    ['{"products":[{"id":1,"name":"A","price":1},{"id":2', 'cut-off', /ends before/],
    ['[{"id":1,"name":"A","price":1},,]', 'not-read', /no JSON/],
    ['['.repeat(80), 'not-read', /nested/],
    ['<rss><channel><item><title>A</title></item><item>', 'cut-off', /ends before/],
    ['<a><b>no product</b></a>', 'no-products', /No element/],
    [
      '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><item><title>&b;</title></item></rss>',
      'not-read',
      /entities/,
    ],
    [`id,name\n1,${'x'.repeat(1_200_000)}\n`, 'row-too-long', /1 MB/],
    [`[{"name":"${'x'.repeat(1_200_000)}"}]`, 'row-too-long', /1 MB/],
    [`<rss><item><title>${'x'.repeat(3_000_000)}</title></item></rss>`, 'row-too-long', /1 MB/],
    [`{"name":"A"}\n{"name":"${'x'.repeat(1_200_000)}`, 'row-too-long', /1 MB/],
  ])('%j', async (file, code, message) => {
    const error = await importBytes(new TextEncoder().encode(file), {}, 65_536).then(
      () => null,
      (refused: unknown) => refused,
    )
    expect(error).toMatchObject({ name: 'FeedError', code, message: expect.stringMatching(message) })
  })

  it('a line without an end is given up long before it ends', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('id,name\n')
      for (;;) {
        given += 65_536
        yield new Uint8Array(65_536).fill(0x78)
      }
    }
    await expect(importFeed(endless(), { catalog: terms })).rejects.toMatchObject({ code: 'row-too-long' })
    expect(given).toBeLessThan(3_000_000)
  })

  it('a source that fails', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('id,name\n1,A\n')
      throw new Error('the connection was cut')
    }
    await expect(importFeed(cut(), { catalog: terms })).rejects.toMatchObject({
      code: 'cut-off',
      place: 'byte 12',
      message: /the connection was cut/,
    })
  })

  it('letters that are broken in a cell are told, and not stated', async () => {
    const file = new TextEncoder().encode('id,name,note\n1,Größe,ab\n')
    const broken = Uint8Array.from(file)
    broken[file.length - 2] = 0xff
    const { products, report } = await importBytes(broken, {}, 1000)
    expect(products).toEqual([{ id: '1', brand: '', name: 'Größe' }])
    expect(report.faults).toMatchObject([{ row: 'line 2', column: 'note', code: 'text-not-readable' }])
  })

  it('text of a page that is no product is not taken for one', async () => {
    await expect(importText('Dear customer, we moved.\nPlease, come again.\n')).rejects.toMatchObject({
      code: 'no-header',
    })
  })
})

describe('a file that ends in the middle', () => {
  const cups = Array.from({ length: 9 }, (_, i) => `C${i},Cup ${i},3\n`).join('')
  const table = `id,name,price\nA,Kettle,1\n${cups}B,"Pot, ""big"" ",2\nZ,Zest,3\n`
  const lines = '{"id":"A","name":"Kettle"}\n{"id":"B","name":"Pot"}\n'
  it.each([
    ['of a row', table.slice(0, table.indexOf('Z,Zest') + 6)],
    ['of a cell in quotes', table.slice(0, table.indexOf('big') + 1)],
    ['of a product', lines.slice(0, -8)],
  ])('%s is used in no part', async (_, text) => {
    await expect(importText(text)).rejects.toMatchObject({ code: 'cut-off', problem: /ends in the middle/ })
  })

  it('is not one that ends without an empty line, or with a short row', async () => {
    expect((await importText(table.slice(0, -1))).products).toHaveLength(12)
    expect((await importText(lines.slice(0, -1))).products).toHaveLength(2)
    const { report } = await importText(`${table}D\n`)
    expect(report.faultsByCode).toEqual({ 'too-few-cells': 1 })
  })
})
