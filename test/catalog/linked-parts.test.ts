import { describe, expect, it } from 'vitest'
import {
  atOnce,
  catalogParts,
  CatalogError,
  linkingParts,
  readCatalog,
  readVersions,
  ruledBy,
  versionTexts,
  type Catalog,
  type CatalogFiles,
} from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { exosomeFiles } from '../support/exosome.js'
import { fortyFiles } from '../support/forty.js'

const starter = filesIn(new URL('../../catalog/starter/', import.meta.url))

/** More rows than one step takes. */
const many: CatalogFiles = readCatalog({
  ...starter,
  products: Array.from({ length: 450 }, (_, i) => ({
    id: `K-${i}`,
    brand: 'B',
    name: `No. ${i}`,
    category: 'kettle',
    price: 10 + (i % 7),
    material: i % 2 === 0 ? 'steel' : 'glass',
  })),
}).files

/** A rule that cites the row of a product which is not among the first. */
const onRow: CatalogFiles = {
  ...many,
  rules: [
    {
      id: 'no-glass',
      kind: 'market',
      applies: { all: [] },
      excludes: { attribute: 'material', oneOf: ['glass'] },
      from: '2026-01-01',
      evidence: ['feed.K-399'],
    },
  ],
  'messages.en-GB': {
    ...many['messages.en-GB'],
    'gate.no-glass.fails': 'It is of {value}.',
    'gate.no-glass.unknown': 'It is not stated what it is made of.',
  },
}

const partsOf = (files: CatalogFiles) => ({ parts: catalogParts(files), texts: versionTexts(files) })

/** Everything that a catalogue says, with each item of evidence named where it is cited. */
const said = (catalog: Catalog) => ({
  ...catalog,
  evidence: new Map([...catalog.evidence].toSorted(([a], [b]) => (a < b ? -1 : 1))),
})

describe('a catalogue that is linked from its parts in steps', () => {
  it.each([
    ['the five', exosomeFiles()],
    ['forty', fortyFiles()],
    ['of several steps', many],
    ['with a rule that cites a row', onRow],
  ])('is the one that its text makes: %s', (_, files) => {
    const { parts, texts } = partsOf(files)
    const linked = atOnce(linkingParts(parts, texts))
    expect(said(linked)).toEqual(said(readVersions(texts)))
    for (const { facts } of linked.products)
      for (const { evidence } of facts)
        for (const one of evidence) expect(linked.evidence.get(one.id)).toBe(one)
  })

  it('takes a step for a few hundred rows', () => {
    const { parts, texts } = partsOf(many)
    expect([...linkingParts(parts, texts)]).toHaveLength(3)
  })

  it('is refused where a row of any step does not fit', () => {
    const { parts, texts } = partsOf(many)
    const rows = parts.rows.map((row) => ({ ...row, text: row.text.replaceAll('"glass"', '"wood"') }))
    const last = [...parts.rows.slice(0, -1), ...rows.slice(-1)]
    expect(rows.at(-1)).not.toEqual(parts.rows.at(-1))
    expect(() => atOnce(linkingParts({ ...parts, rows: last }, texts))).toThrow(CatalogError)
  })
})

describe('a catalogue under other rules', () => {
  it('is the one that all texts make together, with the products that it had', () => {
    const { parts, texts } = partsOf(many)
    const ruled = partsOf(onRow)
    const catalog = readVersions({ ...texts, catalog: ruled.texts.catalog })
    const under = ruledBy(catalog, ruled.parts, ruled.texts)
    expect(said(under)).toEqual(said(readVersions(ruled.texts)))
    expect(under.products).toBe(catalog.products)
    expect(under.rules[0]!.evidence[0]).toBe(catalog.evidence.get('feed.K-399'))
    expect(() => ruledBy(readVersions(texts), parts, ruled.texts)).toThrow('gate.no-glass')
  })
})
