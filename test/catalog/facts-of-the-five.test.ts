import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { confidenceOf, factSheet, scopeOf, type Fact, type FactSheet } from '#catalog'
import { earns } from '../../catalog/ledger/evidence.js'
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
 * The sentences of the article behind the quotes, as digests: each was found in the article, letter by letter, before its
 * digest was put here. Whoever changes one looks it up again and replaces the digest.
 */
const checkedSentences: Readonly<Record<string, string>> = {
  guide: 'ff2dd2a4d357',
  'who-may-avoid': 'a1edd3e2e94c',
  'exo-calm': 'd5c19a23b08c',
  'exo-tone': '1900af2866da',
  'exo-ageing': '1c017563ed37',
  'exo-inflammation': '309686aeaf60',
  'exo-barrier': '5542b743b18d',
  'exo-complement': '4f82c83ed769',
  'exo-spheres': '023731ebbd31',
  'exo-decline': 'fc33352c5574',
  'exo-instructions': '8f1bdb5f9886',
  'exo-communication': '099534c83401',
  'exo-cellular-level': '1900af2866da',
  'exo-tolerated': 'fc1d0e5f573e',
  'exo-formulations': 'ec1a415f3413',
  'exo-sources': '462b786086f5',
  'exo-restricted': 'e2754fdc40fa',
  'exo-pathways': 'e2c5a19b15ef',
  'exo-orchestrate': 'fa255130ef16',
  'sturm-name': '4b7918b1f6cc',
  'sturm-synthetic': '3001d83a28fe',
  'sturm-hybrid': 'f6eb57fc7dac',
  'skin111-glow': '06ce4f8ffe64',
  'medicube-name': '1f128e268baa',
  'exo-complexion': '309686aeaf60',
  'exo-clinics': 'e762f5451abc',
  'exo-replacing': '533fb7f532b4',
  'exo-younger-looking': 'dcd3339e27b6',
  'exo-orchestrate-skin': '1852839a445d',
  'sturm-made': 'f6eb57fc7dac',
  'skin111-canvas': '1f80a3899d38',
  'skin111-name': '006410d7fd03',
  'inkey-name': 'bf501e84685c',
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
    const sentences = seed.map(({ id, quote, sentence }) => [id, digest(sentence ?? quote ?? '')])
    expect(Object.fromEntries(sentences)).toEqual(checkedSentences)
  })
})

describe('statements that are not repeated', () => {
  const ofClass = (wanted: string): readonly string[] =>
    [...catalog.evidence.values()]
      .filter((one) => one.class === wanted)
      .map(({ id }) => id)
      .sort()

  it('are these about physiology, and whoever takes the class off one has judged it anew', () => {
    expect(ofClass('physiology')).toEqual([
      'exo-ageing',
      'exo-barrier',
      'exo-cellular-level',
      'exo-communication',
      'exo-complement',
      'exo-decline',
      'exo-inflammation',
      'exo-instructions',
      'exo-orchestrate',
      'exo-orchestrate-skin',
      'exo-pathways',
      'exo-replacing',
      'exo-tolerated',
      'inkey-claim-collagen',
      'inkey-claim-days',
      'inkey-claim-inflammation',
      'inkey-dispute',
      'inkey-irritation',
      'inkey-redness',
      'medik8-irritation',
      'medik8-redness',
    ])
  })

  it('are these that a rule of wording bars', () => {
    expect(ofClass('wording')).toEqual([
      'column-open',
      'column-studies',
      'exo-clinics',
      'inkey-exfoliating',
      'inkey-hydrating',
      'inkey-price-column',
      'medicube-nights',
      'medik8-hyaluronic',
      'medik8-price',
      'needled-skin',
      'non-human-permitted',
      'review-56',
      'skin111-canvas',
      'thd-trial-wrinkles',
      'vitamin-c-above-20',
    ])
  })
})

describe('prices and tiers', () => {
  it('are the two figures of a newspaper column, in doubt, and no other', () => {
    const prices = five.map((id) => [id, shown(id, 'price').value])
    expect(prices.filter(([, value]) => value !== null)).toEqual([
      [inkey, { amount: 2000, currency: 'GBP' }],
      [medik8, { amount: 6900, currency: 'GBP' }],
    ])
    for (const id of [inkey, medik8]) {
      const { facts } = shown(id, 'price')
      expect(facts.map(confidenceOf)).toEqual([0.65])
      expect(facts[0]?.evidence[0].publication).toMatchObject({ published: '2025-11', secondary: true })
    }
  })

  it('estimate the tier of the three without a price, and mark it', () => {
    const tiers = five.map((id) => shown(id, 'price_tier'))
    expect(tiers.map(({ value, estimated }) => [value, estimated])).toEqual([
      ['luxury', true],
      ['budget', false],
      ['budget', true],
      ['premium', false],
      ['luxury', true],
    ])
  })
})

describe('exosome sources', () => {
  const source = (id: string) => sheetOf(id).resolved('exosome_source', 'gate')

  it('are plant for Inkey and Medik8', () => {
    for (const [id, value] of Object.entries({
      [inkey]: 'plant',
      [medik8]: 'plant',
    })) {
      expect(source(id)).toMatchObject({ kind: 'known', values: [value], contested: false })
    }
  })

  it.each([skin111, medicube])('are unknown for %s: what was found is not sure enough for a gate', (id) => {
    expect(source(id)).toEqual({ kind: 'unknown', why: 'below-threshold' })
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
    expect(first).toHaveLength(13)
    for (const facts of others) expect(facts).toEqual(first)
    const own = files.products.flatMap(({ facts }) => facts.filter(({ attribute }) => attribute in labelled))
    const scopes = own.flatMap(({ evidence }) => evidence.map((id) => files.evidence[id]?.scope))
    expect(scopes).not.toContain('category')
  })
})

describe('code of strangers and pages that a machine wrote', () => {
  const weak = /stranger’s code|machine-/
  const isWeak = ({ evidence }: Fact): boolean =>
    evidence.every(({ publication }) => weak.test(publication.label))
  const kept = [
    [inkey, 'exosome_source'],
    [inkey, 'format'],
    [inkey, 'price'],
    [inkey, 'price_tier'],
    [medik8, 'price'],
    [medik8, 'price_tier'],
  ]

  it('confirm nothing but a figure, a source and a format that a second source bears out', () => {
    const sure = catalog.products.flatMap(({ id, facts }) =>
      facts
        .filter((fact) => isWeak(fact) && confidenceOf(fact) >= 0.6)
        .map(({ attribute }) => [id, attribute]),
    )
    expect(sure.toSorted()).toEqual(kept)
  })
})

describe('a publication', () => {
  it('is not said to have been seen where it stands: only stored copies were read', () => {
    expect(Object.values(files.publications).flatMap(({ seen }) => seen ?? [])).toEqual([])
  })

  it('earns unless it says otherwise where it sells, and nobody whose words are quoted beside a page is the page', () => {
    const sellers = Object.values(files.publications).filter(({ interest }) => interest?.startsWith('sells'))
    expect(sellers.length).toBeGreaterThan(5)
    expect(sellers.filter(({ earns }) => earns === false)).toEqual([])
    const speakers = ['medik8-brightening', 'medik8-tone'].map((id) => catalog.evidence.get(id)?.publication)
    expect(speakers.map((one) => [one?.id, one && earns(one)])).toEqual([
      ['independent-ghalaie', false],
      ['independent-ghalaie', false],
    ])
  })
})
