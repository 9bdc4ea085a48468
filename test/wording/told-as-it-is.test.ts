import { describe, expect, it } from 'vitest'
import { profileSchema, readCatalog, type Catalog } from '#catalog'
import { breaches, wordingRules } from '../../catalog/text/wording.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { exosome, headphones, readVertical } from '../support/read-vertical.js'
import { offences } from './forbidden.js'
import { snapshotOf } from './walk.js'

const ledger = readVertical(exosome)
const sound = readVertical(headphones)

function answer(catalog: Catalog, profile: object): Recommendation {
  const parsed = profileSchema(catalog.slots).parse(profile)
  const request = { profile: parsed, limit: 5, locale: 'en-GB', explain: 'full' } as const
  return recommend(request, snapshotOf(catalog, '2026-11-23'))
}

describe('a contested fact', () => {
  it('is not told as stated because the shopper likes each of its values', () => {
    const { ranking } = answer(ledger.catalog, { sources: { prefer: ['synthetic', 'human'] } })
    const sturm = ranking.find(({ productId }) => productId === 'sturm-exosometic-face-serum')
    expect(sturm?.cautions.map(({ id }) => id)).toContain('source-conflict')
    const texts = sturm?.reasons?.map(({ text }) => text) ?? []
    expect(texts.filter((text) => text.startsWith('Its exosome source is stated'))).toEqual([])
  })
})

describe('a private attribute', () => {
  it('does not leave the service in the words it was stated in', () => {
    const { evidence } = answer(sound.catalog, { wishes: [{ id: 'noise' }] })
    expect(Object.keys(evidence)).not.toContain('hush-margin')
  })
})

describe('a caution', () => {
  it('does not say that something is reported where nobody says so', () => {
    const files = structuredClone(sound.files)
    const firm = files.cautions.find(({ id }) => id === 'firm-clamp')
    if (firm !== undefined) firm.product = { attribute: 'clamp', oneOf: ['firm'] }
    const { ranking } = answer(readCatalog(files).catalog, { health: [] })
    const loop = ranking.find(({ productId }) => productId === 'notabrand-loop')
    expect(loop?.cautions).toEqual([])
  })
})

describe('a conflict within a routine', () => {
  it('that lowers a score is told, as a reason or as a caution', () => {
    const { ranking } = answer(ledger.catalog, { routine: ['aha'] })
    const untold = ranking.filter(({ contributions = [], reasons = [], cautions }) => {
      const conflict = contributions.find(({ criterion }) => criterion === 'routine')?.utility === 0.2
      const told = [...reasons, ...cautions].some(({ text }) => text.includes('AHA'))
      return conflict && !told
    })
    expect(untold.map(({ productId }) => productId)).toEqual([])
  })
})

describe('the fact at a gate', () => {
  it('is told as reported where it is not sure enough to be stated', () => {
    const { excluded = [] } = answer(ledger.catalog, { sources: { avoid: ['animal'] } })
    const facts = excluded.flatMap(({ gates }) => gates.map(({ fact }) => fact))
    expect(facts.filter((fact) => fact.startsWith('Key actives: exosomes'))).toEqual([])
  })
})

describe('the wording rules of the five', () => {
  const rules = wordingRules(ledger.files.wording)
  const forbidden = [
    'Safe for every skin.',
    'Our best serum.',
    'Dermatologists recommend it.',
    'Visible 14-day results.',
    'Wrinkles down 55 %.',
    'Free from fragrance.',
    'Kind to melasma.',
    'Brings a needle-free lift, like a laser.',
  ]

  it('catch what the second list catches', () => {
    expect(forbidden.filter((text) => offences(text, true).length === 0)).toEqual([])
    expect(forbidden.filter((text) => breaches(text, rules, true).length === 0)).toEqual([])
  })
})
