import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { factSheet, scopeOf, type Fact, type FactSheet } from '#catalog'
import { display } from '../../catalog/ledger/resolve.js'
import { exosome, readVertical } from '../support/read-vertical.js'
import { optionsOf } from '../support/slot-options.js'

const { catalog, files } = readVertical(exosome)
const DATE = '2026-11-23'
const sturm = 'sturm-exosometic-face-serum'
const skin111 = '111skin-exosome-face-lift'
const medicube = 'medicube-one-day-exosome-shot-2000'
const inkey = 'inkey-exosome-hydro-glow'
const medik8 = 'medik8-c-tetra-advanced'
const five = [skin111, inkey, medicube, medik8, sturm]

function sheetOf(id: string): FactSheet {
  const product = catalog.products.find((one) => one.id === id)
  if (product === undefined) throw new Error(`no product ${id}`)
  return factSheet(product, catalog.attributes, DATE)
}
const shown = (id: string, attribute: string) => {
  const defined = catalog.attributes.get(attribute)
  if (defined === undefined) throw new Error(`no attribute ${attribute}`)
  return display(sheetOf(id).facts(attribute), defined, DATE)
}

/**
 * The words quoted from the article, as digests: each was found in the article, letter by letter, before its digest was
 * put here. Whoever changes a quote looks it up again and replaces the digest.
 */
const checkedQuotes: Readonly<Record<string, string>> = {
  guide: 'ff2dd2a4d357',
  'who-may-avoid': 'a1edd3e2e94c',
  'exo-calm': '3ecc0692c790',
  'exo-scarring': 'a6314d0aef9e',
  'exo-volume': 'b0871bf4420a',
  'exo-recovery': '1d96c8032028',
  'exo-tone': 'd8fbba49bdad',
  'exo-ageing': '1c017563ed37',
  'exo-inflammation': 'ef9c7eb979a5',
  'exo-barrier': 'e5a86c6d7115',
  'exo-complement': 'b6b084786d28',
  'exo-spheres': 'a74f3a28b407',
  'exo-decline': 'fc33352c5574',
  'exo-instructions': 'c3721c4cd663',
  'exo-communication': '099534c83401',
  'exo-cellular-level': '1e93e65693b0',
  'exo-tolerated': 'fc1d0e5f573e',
  'exo-formulations': '166d6323ab2f',
  'exo-sources': '462b786086f5',
  'exo-restricted': '076729b9d5d7',
  'exo-pathways': '3c62e5a4ca53',
  'exo-orchestrate': 'fa255130ef16',
  'sturm-name': '4b7918b1f6cc',
  'sturm-synthetic': '29e8d436739d',
  'sturm-hybrid': '5eac5ad80435',
  'skin111-lifted': 'c973ee5d06d7',
  'skin111-radiant': 'c973ee5d06d7',
  'skin111-glow': 'e25580db94b6',
  'medicube-name': '1f128e268baa',
}
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

describe('the ledger', () => {
  const evidence = [...catalog.evidence.values()]
  const facts = catalog.products.flatMap((product) => product.facts)

  it('is of the five products of the article', () => {
    expect(catalog.products.map(({ id }) => id)).toEqual(five)
  })

  it('has for each fact someone who says so, and the day on which it was read unless nobody can look it up', () => {
    expect(facts.length).toBeGreaterThan(150)
    const cited = facts.flatMap((fact) => fact.evidence)
    const undated = cited.filter(
      ({ publication }) => publication.kind !== 'unverified' && !publication.retrieved,
    )
    expect(undated).toEqual([])
    expect(facts.filter((fact) => fact.evidence.some(({ publication }) => publication.label === ''))).toEqual(
      [],
    )
  })

  it('quotes at most 25 words, and words only where they can be looked up', () => {
    const words = evidence.map(({ quote }) => quote?.split(/\s+/).length ?? 0)
    expect(Math.max(...words)).toBeLessThanOrEqual(25)
    const unverified = evidence.filter(({ publication }) => publication.kind === 'unverified')
    expect(unverified.length).toBeGreaterThan(0)
    expect(unverified.filter(({ quote }) => quote !== null)).toEqual([])
  })

  it('quotes the article in the words that were checked against it', () => {
    const seed = evidence.filter(({ publication }) => publication.kind === 'seed')
    expect(Object.fromEntries(seed.map(({ id, quote }) => [id, digest(quote ?? '')]))).toEqual(checkedQuotes)
  })
})

describe('statements about physiology', () => {
  it('are these, and whoever takes the class off one has judged it anew', () => {
    const physiology = [...catalog.evidence.values()].filter((one) => one.class === 'physiology')
    expect(physiology.map(({ id }) => id).sort()).toEqual([
      'exo-ageing',
      'exo-barrier',
      'exo-cellular-level',
      'exo-communication',
      'exo-complement',
      'exo-decline',
      'exo-inflammation',
      'exo-instructions',
      'exo-orchestrate',
      'exo-pathways',
      'exo-tolerated',
      'inkey-claim-collagen',
      'inkey-claim-days',
      'inkey-claim-inflammation',
      'inkey-dispute',
      'inkey-irritation',
      'inkey-redness',
      'medik8-hydrating',
      'medik8-irritation',
      'medik8-redness',
    ])
  })
})

describe('prices and tiers', () => {
  it('confirm two prices and show no other', () => {
    const prices = five.map((id) => [id, shown(id, 'price').value])
    expect(Object.fromEntries(prices)).toEqual({
      [skin111]: null,
      [inkey]: { amount: 2000, currency: 'GBP' },
      [medicube]: null,
      [medik8]: { amount: 6900, currency: 'GBP' },
      [sturm]: null,
    })
  })

  it('estimate the tier of the other three, and mark it', () => {
    const tiers = [sturm, skin111, medicube].map((id) => shown(id, 'price_tier'))
    expect(tiers.map(({ value, estimated }) => [value, estimated])).toEqual([
      ['luxury', true],
      ['luxury', true],
      ['budget', true],
    ])
    expect([inkey, medik8].flatMap((id) => sheetOf(id).facts('price_tier'))).toEqual([])
  })
})

describe('exosome sources', () => {
  const source = (id: string) => sheetOf(id).resolved('exosome_source', 'gate')

  it('are plant for Inkey and Medik8, and microbial for Medicube', () => {
    for (const [id, value] of Object.entries({
      [inkey]: 'plant',
      [medik8]: 'plant',
      [medicube]: 'microbial',
    })) {
      expect(source(id)).toMatchObject({ kind: 'known', values: [value], contested: false })
    }
  })

  it('are unknown for 111SKIN: what was found is not sure enough for a gate', () => {
    expect(source(skin111)).toEqual({ kind: 'unknown', why: 'below-threshold' })
  })

  it('are contested for Dr. Barbara Sturm, both statements hers', () => {
    const resolved = source(sturm)
    expect(resolved).toMatchObject({ kind: 'known', values: ['synthetic', 'human'], contested: true })
    const facts = resolved.kind === 'known' ? resolved.facts : []
    const speakers = facts.flatMap((fact) => fact.evidence.map(({ publication }) => publication.id))
    expect(speakers).toEqual(['article-sturm', 'article-sturm'])
  })
})

describe('what is said of exosomes in general', () => {
  const general = (id: string): readonly Fact[] =>
    sheetOf(id).product.facts.filter((fact) => scopeOf(fact) === 'category' && fact.attribute in labelled)
  const labelled = Object.fromEntries(
    optionsOf(catalog.slots, 'concerns').map((concern) => [`concern.${concern}`, concern]),
  )

  it('is said once, and stands the same for all five, the speaker’s own product included', () => {
    const [first, ...others] = five.map(general)
    expect(first).toHaveLength(12)
    for (const facts of others) expect(facts).toEqual(first)
    const own = files.products.flatMap(({ facts }) => facts.filter(({ attribute }) => attribute in labelled))
    const scopes = own.flatMap(({ evidence }) => evidence.map((id) => files.evidence[id]?.scope))
    expect(scopes).not.toContain('category')
  })
})
