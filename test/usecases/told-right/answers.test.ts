import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerTo, inBritain, itAnswers, pounds } from '../../support/golden.js'

const nobodyElse = /for any of these products/

describe('an answer read aloud', () => {
  itAnswers([
    {
      name: 'no statement of a stated fact speaks for a product, whatever is asked',
      asked: inBritain('oiliness'),
      never: {
        'medik8 for': /^Lists/,
        'inkey for': /stated|Offered/,
        everything: [/ is stated: [^,]*\.$/m, /Offered in/],
      },
    },
    {
      name: 'what nobody claims is said once, and what is level is shown level',
      asked: inBritain('oiliness'),
      says: { notes: [/found no sure statement on oiliness/, nobodyElse] },
      order: 'inkey = medik8 = sturm > skin111 = medicube',
      badge: null,
    },
    {
      name: 'the same of environmental stressors',
      asked: inBritain('environmental_protection'),
      says: { notes: [/found no sure statement on environmental stressors/, nobodyElse] },
      order: 'inkey = medik8 = sturm > skin111 = medicube',
      badge: null,
    },
    {
      name: 'what is said of exosomes in general is said once and speaks for none',
      asked: inBritain('redness irritation'),
      says: { notes: /on redness and irritation is said of exosomes in general/ },
      never: Object.fromEntries(
        (['sturm', 'skin111', 'medicube', 'inkey', 'medik8'] as const).map((one) => [
          `${one} for`,
          /general|calm/,
        ]),
      ),
    },
    {
      name: 'a preferred source is said once',
      asked: inBritain('firmness_lift', { sources: { prefer: ['plant'] } }),
      says: { 'inkey for': /^Its exosome source is stated: plant, which you prefer\.$/ },
    },
    {
      name: 'a preference for synthetic puts the contested one above the plants that are level with it otherwise',
      asked: inBritain('uneven_tone', { sources: { prefer: ['synthetic'] } }),
      above: [['sturm', 'inkey']],
      says: {
        'sturm against': /conflict[^\n]*you prefer synthetic/,
        'inkey against': /stated as plant; you prefer synthetic/,
      },
    },
    {
      name: 'a limit that no confirmed price keeps is said to be one',
      asked: inBritain('elasticity', { budget: pounds(15) }),
      says: { notes: /no price inside your £15/ },
      never: { 'sturm for': /£|price/, 'medicube for': /£|price/ },
      level: [['sturm', 'medik8']],
      badge: null,
    },
    {
      name: 'a strict limit leaves out what has no confirmed price, by that reason',
      asked: inBritain('dullness', { budget: pounds(15, true) }),
      leftOut: ['sturm', 'skin111', 'medicube', 'inkey', 'medik8'],
      says: { 'sturm left out': /Price not confirmed/, 'inkey left out': /£20 is above your limit of £15/ },
    },
    {
      name: 'all prices inside a budget count alike',
      asked: inBritain('elasticity', { budget: pounds(70) }),
      level: [['inkey', 'medik8']],
      above: [['medik8', 'sturm']],
    },
    {
      name: 'a lower price inside the budget does not outweigh what is said on the concern',
      asked: inBritain('dullness', { budget: pounds(70) }),
      above: [['medik8', 'inkey']],
      says: { notes: /What sets these products apart for you: concerns/ },
    },
  ])
})

it.each(['FR', 'DE', 'US', 'KR', 'SG'])(
  'says in %s that no offer was found and that prices are British',
  (region) => {
    const { notes } = answerTo(inBritain('dullness', { region }))
    expect(notes.map(({ text }) => text).join('\n')).toMatch(/found no offer of these products in .*British/)
  },
)

describe('the text of a gate', () => {
  const answer = answerTo(inBritain('dullness', { conditions: 'undisclosed' }))
  const text = Object.values(answer.gateTexts ?? {})

  it('is one where all gates say the same, and names its products by where it is cited', () => {
    expect(text).toHaveLength(1)
    const cited = (answer.excluded ?? []).flatMap(({ gates }) => gates.map(({ textId }) => textId))
    expect(new Set(cited)).toEqual(new Set(Object.keys(answer.gateTexts ?? {})))
  })

  it('stands where callers of old read it, and there is the same', () => {
    const inPlace = (answer.excluded ?? []).flatMap(({ gates }) => gates.map((gate) => gate.text))
    expect(new Set(inPlace)).toEqual(new Set(text))
  })
})

describe('a price', () => {
  const cards = answerTo(inBritain('dullness', { budget: pounds(80) })).ranking.map(({ product }) => product)

  it('carries the day on which it was published or seen, never the one on which a copy was read', () => {
    for (const { price } of cards.filter((card) => card.price !== null)) {
      expect(JSON.stringify(price)).toContain('2025-11')
      expect(JSON.stringify(price)).not.toContain('2026-11-23')
    }
  })

  it('is nowhere said to have been checked', () => {
    const folder = new URL('../../../src/web/elements/messages/', import.meta.url)
    const said = readdirSync(folder).flatMap(
      (file) =>
        readFileSync(new URL(file, folder), 'utf8').match(/'[^']*\b(checked on|geprüft am)\b[^']*'/g) ?? [],
    )
    expect(said).toEqual([])
  })

  it('of a product is given per millilitre only where a size is confirmed', () => {
    expect(cards.filter(({ pricePerUnit }) => pricePerUnit !== undefined)).toEqual([])
  })

  it('that is only a guess makes a tier that says so', () => {
    const tiers = cards.map(({ price, priceTier }) => [price === null, priceTier?.estimated])
    expect(tiers).toEqual(tiers.map(([isUnknown]) => [isUnknown, isUnknown]))
  })
})
