import { describe, expect, it } from 'vitest'
import type { CatalogFiles } from '#catalog'
import { checkCatalog, type CatalogCheck } from '../../src/usecases/describe/check-catalog.js'
import { gapEffects } from '../../src/usecases/describe/find-gaps.js'
import { withProducts, withWeights } from '../support/edit-files.js'
import { ask, excludedIds, exosomeFiles, snapshotOf, today } from '../support/exosome.js'
import { fact, type RawFact } from '../support/voices.js'

const price = { amount: 2000, currency: 'GBP' }

/** A catalogue of products that state these facts. */
const stating = (...products: readonly (readonly RawFact[])[]): CatalogFiles =>
  withProducts(
    exosomeFiles(),
    products.map((facts, at) => ({
      id: `product-${at}`,
      brand: 'Brand',
      name: `Product ${at}`,
      facts: [...facts],
    })),
  )

const check = (files: CatalogFiles, page: Partial<Parameters<typeof checkCatalog>[1]> = {}): CatalogCheck =>
  checkCatalog(snapshotOf(files), { limit: 1000, after: null, ...page }, 'en-GB')

const gapOn = ({ gaps }: CatalogCheck, attribute: string, productId = 'product-0') =>
  gaps.find((gap) => gap.attribute === attribute && gap.productId === productId)

describe('a fact', () => {
  it('is no gap while it is known', () => {
    expect(gapOn(check(stating([fact('price', price)])), 'price')).toBeUndefined()
  })

  it('is a gap of its status, with the evidence of all that is recorded of it', () => {
    const cases: readonly (readonly [string, readonly RawFact[], readonly string[]])[] = [
      ['not-stated', [], []],
      ['below-threshold', [fact('exosome_source', 'plant', { sureness: 'faint' })], ['below-threshold']],
      ['below-threshold', [fact('exosome_source', 'plant', { sureness: 'recalled' })], ['unverified']],
      ['expired', [fact('exosome_source', 'plant', { validUntil: today })], ['expired']],
      [
        'contested',
        [fact('exosome_source', 'plant'), fact('exosome_source', 'human', { scope: 'range' })],
        ['contested', 'contested'],
      ],
    ]
    for (const [status, facts, statuses] of cases) {
      const found = check(stating(facts))
      const gap = gapOn(found, 'exosome_source')
      expect(gap).toMatchObject({ status, name: 'Product 0', label: 'exosome source' })
      expect(gap?.facts.map((one) => one.status)).toEqual(statuses)
      const cited = gap?.facts.flatMap(({ evidence }) => evidence) ?? []
      expect(cited).toEqual(facts.flatMap(({ evidence }) => evidence))
      for (const id of cited) expect(found.evidence[id]?.confidence).toBeGreaterThan(0)
    }
  })

  it('is contested where only a gate hears the second voice', () => {
    const voices = [fact('exosome_source', 'plant'), fact('exosome_source', 'human', { sureness: 'half' })]
    expect(gapOn(check(stating(voices)), 'exosome_source')?.status).toBe('contested')
  })

  it('is no gap where it is a claim that nobody makes, and is one where the claim is doubtful', () => {
    const found = check(stating([fact('concern.redness', ['primary'], { sureness: 'faint' })]))
    expect(gapOn(found, 'concern.redness')).toMatchObject({ status: 'below-threshold', label: 'redness' })
    expect(gapOn(found, 'concern.dryness')).toBeUndefined()
  })

  it('that is private to the shop is in nothing, and no criterion that looks at it', () => {
    const quote = fact('margin', 37.125, { scope: 'range' })
    const files = stating([quote, fact('margin', 12.5, { scope: 'category' })], [])
    const found = check(withWeights(files, { ...files.weights.weights, margin: 0.05, popularity: 0.05 }))
    expect(JSON.stringify(found)).not.toMatch(/margin|popularity|37\.125|range-sure|category-sure/)
  })
})

describe('why a gap matters', () => {
  it('is a gate where it closes one, and the gate does leave the product out', () => {
    const files = stating([fact('category', 'exosome')], [fact('exosome_source', 'plant')])
    const gap = gapOn(check(files), 'exosome_source')
    expect(gap?.effect).toBe('closes-gate')
    for (const { gate, kind, closes } of gap?.gates ?? [])
      expect([gate, closes]).toEqual([gate, kind === 'market' || gate.startsWith('sources.avoid.')])
    const asked = ask(snapshotOf(files), { region: 'FR' })
    expect(excludedIds(asked)).toEqual(['product-0'])
  })

  it('is not a gate that something else has opened', () => {
    const gap = gapOn(check(stating([fact('offered_in', ['GB'])])), 'exosome_source')
    const closes = (id: string) => gap?.gates.find(({ gate }) => gate === id)?.closes
    expect([closes('gb-human-origin'), closes('eu-human-origin')]).toEqual([false, true])
  })

  it('is a strict budget where the price is not known', () => {
    expect(gapOn(check(stating([])), 'price')?.gates).toEqual([
      { gate: 'budget.strict', kind: 'preference', closes: true },
    ])
  })

  it('is a criterion without data, unless another fact speaks to it or it weighs nothing', () => {
    const prickly = fact('key_actives', ['aha'])
    const found = check(stating([], [prickly]))
    expect(gapOn(found, 'gentleness')).toMatchObject({
      effect: 'no-data',
      criteria: [{ criterion: 'gentleness', known: false }],
    })
    expect(gapOn(found, 'gentleness', 'product-1')).toMatchObject({
      effect: 'used',
      criteria: [{ criterion: 'gentleness', known: true }],
    })
    const { weights } = exosomeFiles().weights
    const weightless = check(withWeights(stating([]), { ...weights, gentleness: 0 }))
    expect(gapOn(weightless, 'gentleness')?.effect).toBe('used')
  })

  it('is that it is shown, or cautioned of; what nothing looks at comes last', () => {
    const { gaps } = check(stating([]))
    const on = (attribute: string) => gaps.find((gap) => gap.attribute === attribute)
    expect(on('size')).toMatchObject({ effect: 'used', shown: true })
    expect(on('ingredient_list')?.cautions).toEqual(['no-ingredient-list'])
    expect(on('vegan')).toMatchObject({
      effect: 'unused',
      gates: [],
      criteria: [],
      cautions: [],
      shown: false,
    })
    const effects = gaps.map(({ effect }) => gapEffects.indexOf(effect))
    expect(effects).toEqual([...effects].sort((a, b) => a - b))
    expect(new Set(effects).size).toBe(gapEffects.length)
  })
})

describe('the summary', () => {
  it('counts every gap once, and for each criterion the products of which something is known', () => {
    const files = stating([fact('price', price), fact('gentleness', 'gentle')], [fact('price', price)], [])
    const { summary, gaps } = check(files)
    const counted = Object.values(summary.gaps).reduce((sum, count) => sum + count, 0)
    expect([counted, summary.known + counted]).toEqual([gaps.length, summary.facts])
    const known = Object.fromEntries(summary.criteria.map((one) => [one.criterion, one.known]))
    expect(summary.products).toBe(3)
    expect(known).toMatchObject({ price: 2, gentleness: 1, concerns: 0, availability: 0 })
  })

  it('of the shipped five says of how many each criterion knows something', () => {
    const { summary } = check(exosomeFiles())
    const known = summary.criteria.map(({ criterion, known: products }) => `${criterion} ${products}`)
    expect(known).toEqual([
      'concerns 5',
      'price 2',
      'gentleness 2',
      'skin_type 2',
      'evidence 1',
      'routine 5',
      'source 2',
      'availability 0',
    ])
  })

  it('is of the whole catalogue whatever the page and the status', () => {
    const whole = check(exosomeFiles())
    const part = check(exosomeFiles(), { limit: 1, status: 'contested' })
    expect(part.summary).toEqual(whole.summary)
    expect(part.gaps).toEqual(whole.gaps.filter(({ status }) => status === 'contested'))
    expect(Object.keys(part.evidence).sort()).toEqual(
      part.gaps.flatMap((gap) => gap.facts.flatMap(({ evidence }) => evidence)).sort(),
    )
  })
})
