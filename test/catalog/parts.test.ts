import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  catalogParts,
  filesOfParts,
  readCatalog,
  textOf,
  versionTexts,
  withFeed,
  type CatalogFiles,
} from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { exosomeFiles } from '../support/exosome.js'
import { fortyFiles } from '../support/forty.js'

const starter = filesIn(new URL('../../catalog/starter/', import.meta.url))
const starterFiles = (products: unknown = starter['products']): CatalogFiles =>
  readCatalog({ ...starter, products }).files
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((text) => /^(?!\.{1,2}$)(?!\s)[^\p{C}]{1,200}(?<!\s)$/u.test(text))
const rows = fc
  .uniqueArray(fc.record({ id, price: fc.integer({ min: 1, max: 999 }) }), {
    selector: ({ id: of }) => of,
    minLength: 1,
  })
  .map((all) => all.map((one) => ({ ...one, brand: 'B', name: 'N', category: 'kettle' })))

describe('a catalogue in parts', () => {
  it.each([
    ['the five', exosomeFiles],
    ['forty', fortyFiles],
    ['the starter', () => starterFiles()],
  ])('is the same text, to the byte: %s', (_, files) => {
    expect(textOf(catalogParts(files()))).toBe(versionTexts(files()).catalog)
  })

  it('is the same text whatever the ids are, in whatever order the rows come', () => {
    const property = fc.property(rows, fc.nat(), (products, turn) => {
      const files = starterFiles(products)
      const { frame, rows: parts } = catalogParts(files)
      const at = turn % parts.length
      expect(textOf({ frame, rows: [...parts.slice(at), ...parts.slice(0, at)] })).toBe(
        versionTexts(files).catalog,
      )
      const again = readCatalog(filesOfParts({ frame, rows: parts }, versionTexts(files))).files
      expect(versionTexts(again)).toEqual(versionTexts(files))
    })
    fc.assert(property, { numRuns: 50 })
  })
})

it('facts stand in the order of their texts, whatever is stated', () => {
  const name = fc.oneof(fc.constantFrom('a', 'ab', 'a!', 'a"', 'a b', ''), fc.string())
  const fact = fc.record({ attribute: name, value: name, evidence: fc.array(name) })
  const property = fc.property(fc.array(fact), (facts) => {
    const files = starterFiles()
    const [product, ...others] = files.products
    const stated = { ...files, products: [{ ...product, facts }, ...others] } as unknown as CatalogFiles
    const written = JSON.parse(versionTexts(stated).catalog) as CatalogFiles
    const texts = written.products.find(({ id: of }) => of === product?.id)?.facts.map(canonicalJson) ?? []
    expect(texts).toEqual(texts.toSorted((a, b) => (a < b ? -1 : 1)))
  })
  fc.assert(property, { numRuns: 200 })
})

describe('a feed in the place of another', () => {
  const source = (retrieved: string) => ({ newCategories: [], source: { retrieved } })
  const kettle = (of: string, price: number) => ({ id: of, brand: 'B', name: 'N', category: 'kettle', price })
  const read = (files: CatalogFiles, products: Parameters<typeof withFeed>[1], day: string) =>
    readCatalog(withFeed(files, products, source(day))).files
  const daysOf = ({ evidence, publications }: CatalogFiles) =>
    Object.fromEntries(
      Object.entries(evidence).map(([of, { publication }]) => [of, publications[publication]?.retrieved]),
    )

  it('keeps the day of what it states again, and has its own for what is new or other', () => {
    const first = read(starterFiles(), [kettle('K-1', 10), kettle('K-2', 20)], '2026-01-01')
    const second = read(first, [kettle('K-1', 10), kettle('K-2', 21), kettle('K-3', 30)], '2026-02-02')
    expect(daysOf(second)).toEqual({
      'feed.K-1': '2026-01-01',
      'feed.K-2': '2026-02-02',
      'feed.K-3': '2026-02-02',
    })
    const third = read(second, [kettle('K-2', 22)], '2026-03-03')
    expect(Object.keys(third.publications)).toEqual(['feed.2026-03-03'])
  })

  it('keeps statements that have a source of their own, and drops what only gone products cite', () => {
    const files = exosomeFiles()
    const [kept] = files.products
    const next = read(files, [{ ...kettle(kept!.id, 10), category: 'exosome' }], '2026-02-02')
    const facts = next.products[0]!.facts.filter(({ evidence }) => !evidence.includes(`feed.${kept!.id}`))
    expect(facts.length).toBe(kept!.facts.length)
    expect(Object.keys(next.evidence).length).toBeLessThan(Object.keys(files.evidence).length)
  })
})
