import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCatalog } from '../../src/cli/check-catalog.js'
import { importIntoCatalog } from '../../src/cli/import-feed.js'
import { initCatalog } from '../../src/cli/init-catalog.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { folderAt } from '../../src/sites/catalog-folder.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const feed = `SKU;Name;Marke;Preis;Kategorie;litres;material
A-1;"=cmd|x";Bo;1.299,90;Küche > Öfen;1,7 l;Steel
A-2;Topf;Bo;0,00;Kettle;1;gold
A-3;"offen;Bo;1;Kettle;1;steel
`

/** A catalogue and a file beside it. */
function shop(
  file = feed,
  name = 'export.csv',
): { readonly folder: string; readonly path: string; readonly base: string } {
  const base = temporaryFolder()
  const folder = join(base, 'kettles')
  initCatalog(folder)
  const path = join(base, name)
  writeFileSync(path, file)
  return { folder, path, base }
}

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )

describe('import', () => {
  it('puts the products of a file into a catalogue that can be used, and says what became of each row', async () => {
    const { folder, path } = shop()
    const said = await importIntoCatalog([path, folder], '2026-03-01')
    expect(said).toMatch(
      /csv in utf-8: 3 rows, 3 products, 2 accepted, 1 rejected; 0 rows .*, 2 values are not stated/,
    )
    expect(said).toMatch(/line 3, Preis: money-zero: "0,00" is no price\. Leave the price empty/)
    expect(said).toMatch(/line 4: quote-not-closed/)
    expect(said).toMatch(/now in its vocabulary and messages: oefen|ofen \(Öfen\)/)
    expect(checkCatalog(folder)).toMatch(/^kettles can be used: 2 products/)
    const { catalog } = loadCatalog(folderAt(folder))
    const [stove, pot] = catalog.products
    expect(stove).toMatchObject({ id: 'A-1', brand: 'Bo', name: '=cmd|x' })
    const stated = Object.fromEntries((stove?.facts ?? []).map(({ attribute, value }) => [attribute, value]))
    expect(stated).toEqual({
      sku: 'A-1',
      price: { amount: 129990, currency: 'EUR' },
      category: 'ofen',
      litres: 1.7,
      material: 'steel',
    })
    expect(pot?.facts.map(({ attribute }) => attribute).sort()).toEqual(['category', 'litres', 'sku'])
    const [{ evidence: [evidence] } = { evidence: [undefined] }] = stove?.facts ?? []
    expect(evidence).toMatchObject({ publication: { retrieved: '2026-03-01', basis: 'retailer' } })
  })

  it('writes every fault into a table beside the file, in which no cell is a formula', async () => {
    const { folder, path } = shop('id,name,"=price"\n1,A,2\n2,,3\n3,B,x\n', '-1.csv')
    const mapping = join(folder, '..', 'mapping.json')
    writeFileSync(mapping, JSON.stringify({ '=price': 'price' }))
    await importIntoCatalog([path, folder, '--mapping', mapping], '2026-03-01')
    expect(readFileSync(`${path}.report.csv`, 'utf8').split('\r\n')).toEqual([
      '\ufeffrow,column,code,effect,reason,remedy',
      '"line 3",,no-name,rejected,"No cell names the product.","Name the product, or map the column that names it."',
      '"line 4",\'=price,money-not-read,dropped,"""x"" is not read: no number stands there.","Write one number, such as 12.99, with or without its currency."',
      '',
    ])
  })

  it('keeps the statements with a source of their own of a product that is still there', async () => {
    const { folder, path } = shop('id,name,price\nK-1,Kettle,2\n')
    const products = JSON.parse(readFileSync(join(folder, 'products.json'), 'utf8')) as Record<
      string,
      unknown
    >[]
    const facts = [{ attribute: 'minutes', value: 4, evidence: ['test'] }]
    writeFileSync(
      join(folder, 'products.json'),
      JSON.stringify(
        products.map((one) => (one['id'] === 'K-1' ? { ...one, minutes: undefined, facts } : one)),
      ),
    )
    writeFileSync(
      join(folder, 'publications.json'),
      JSON.stringify({
        test: {
          kind: 'page',
          label: 'a test',
          address: null,
          published: '2026',
          retrieved: '2026-01-01',
          basis: 'independent-test',
          interest: null,
        },
      }),
    )
    writeFileSync(
      join(folder, 'evidence.json'),
      JSON.stringify({
        test: { publication: 'test', quote: 'four minutes', scope: 'product', confidence: 0.9 },
      }),
    )
    checkCatalog(folder)
    await importIntoCatalog([path, folder], '2026-03-01')
    expect(
      loadCatalog(folderAt(folder)).catalog.products[0]?.facts.map(({ attribute }) => attribute),
    ).toEqual(['minutes', 'price'])
  })

  it.each([
    ['a file that is none', 'PK\u0003\u0004', /export\.csv: byte 0: This is a ZIP archive/],
    ['half a file', '[{"id":1,"name":"A"},{"id"', /export\.csv: .* ends before its last bracket/],
    ['no product that can be used', 'id,name,price\n1,,2\n', /no product of the file can be used/],
  ])('changes nothing where there is %s', async (_, file, message) => {
    const { folder, path } = shop(file)
    const before = filesIn(folder)
    expect(await refusal(importIntoCatalog([path, folder], '2026-03-01'))).toMatch(message)
    expect(filesIn(folder)).toEqual(before)
  })

  it('changes nothing where the catalogue would not pass its check', async () => {
    const { folder, path } = shop()
    writeFileSync(join(folder, 'personas.json'), '{"not": "a list"}')
    const before = filesIn(folder)
    expect(await refusal(importIntoCatalog([path, folder], '2026-03-01'))).toMatch(
      /nothing is written, because with these products .*kettles cannot be used/,
    )
    expect(filesIn(folder)).toEqual(before)
  })

  it('writes nothing in a dry run, and prints the mapping to edit', async () => {
    const { folder, path, base } = shop()
    const before = filesIn(folder)
    const said = await importIntoCatalog([path, folder, '--dry-run'], '2026-03-01')
    expect(JSON.parse(said.slice(said.indexOf('what each column becomes:') + 25))).toMatchObject({
      Preis: 'price',
      litres: 'litres',
    })
    expect(filesIn(folder)).toEqual(before)
    expect(existsSync(`${path}.report.csv`)).toBe(false)
    expect(readdirSync(base).sort()).toEqual(['export.csv', 'kettles'])
  })

  it.each([[[]], [['only-a-file']], [['a', 'b', 'c']], [['a', 'b', '--nonsense']]])(
    'says how it is used for %j',
    async (given) => {
      expect(await refusal(importIntoCatalog(given, '2026-03-01'))).toMatch(
        /^usage: import <file> <folder of a catalogue>/,
      )
    },
  )
})
