import { describe, expect, it } from 'vitest'
import { profileFrom, profileSchema, type Catalog } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { espresso, readVertical } from '../support/read-vertical.js'
import { versions } from '../support/versions.js'

/** Machines, makers and statements are invented. Nobody asks about health, where the shopper is, or what they can pay. */
const { catalog } = readVertical(espresso)
const schema = profileSchema(catalog.slots)

function ask(profile: object, date = '2026-11-23', from: Catalog = catalog): Recommendation {
  const request = { profile: schema.parse(profile), limit: 5, locale: 'en-GB', explain: 'full' } as const
  return recommend(request, compile(from, versions, date))
}

const rankedIn = ({ ranking }: Recommendation) => ranking.map(({ productId }) => productId)
const gatesOf = ({ excluded = [] }: Recommendation, product: string) =>
  excluded.find(({ productId }) => productId === product)?.gates

describe('espresso machines, by data alone', () => {
  it('are asked about in slots of their own', () => {
    expect(schema.parse({})).toEqual({ drinks: [], pods: { prefer: [], avoid: [] } })
    const said = { drinks: ['milk_foam'], counter: { max: 200, strict: true }, pods: { avoid: ['capsules'] } }
    expect(schema.safeParse(said).success).toBe(true)
    const refused = [
      { drinks: [{ id: 'milk_foam', importance: 3 }] },
      { counter: { max: 200, currency: 'EUR' } },
      { counter: { max: 20.5 } },
      { pods: { avoid: ['tea'] } },
      { conditions: [] },
      { region: 'FR' },
      { budget: { max: 100, currency: 'EUR' } },
    ]
    expect(refused.filter((profile) => schema.safeParse(profile).success)).toEqual([])
  })

  it('rank by parts that can be reckoned by hand', () => {
    const answer = ask({ drinks: ['short_coffee'], counter: { max: 200 }, pods: { prefer: ['paper_pods'] } })
    // Drinks 0.4, width ÷ counter 0.3, pods 0.2, seconds to heat up 0.1, in the order of the criteria.
    const byHand = {
      'imbuto-classic': 0.4 * 1 + 0.3 * 0.3 + 0.2 * 1 + 0.1 * 0,
      'crematic-slim': 0.4 * 0.6 + 0.3 * 0.75 + 0.2 * 0.2 + 0.1 * 1,
      'imbuto-mini': 0.4 * 0.6 + 0.3 * 0 + 0.2 * 0.2 + 0.1 * 0.3,
      'fabula-auto': 0.4 * 0 + 0.3 * 0.1 + 0.2 * 0.2 + 0.1 * 0.9,
    }
    expect(rankedIn(answer)).toEqual(Object.keys(byHand))
    for (const { productId, score } of answer.ranking)
      expect([productId, score]).toEqual([
        productId,
        expect.closeTo(byHand[productId as keyof typeof byHand], 12) as number,
      ])
  })

  it('say why, with millimetres and in their own words', () => {
    const { ranking } = ask({
      drinks: ['short_coffee'],
      counter: { max: 200 },
      pods: { prefer: ['paper_pods'] },
    })
    const texts = ranking.flatMap(({ reasons = [] }) => reasons.map(({ text }) => text))
    expect(texts).toContain('It brews from paper pods, which you prefer.')
    expect(texts).toContain('150 mm wide, it fits your 200 mm.')
    expect(texts).toContain('240 mm wide, it is wider than your 200 mm.')
    expect(texts.join(' ')).toContain('an invented test kitchen')
  })

  it('are held to a width as to a must, and one whose width is not confirmed is left out', () => {
    const answer = ask({ drinks: ['short_coffee'], counter: { max: 200, strict: true } })
    expect(rankedIn(answer)).toEqual(['crematic-slim'])
    expect(gatesOf(answer, 'imbuto-classic')).toMatchObject([
      { gate: 'counter.strict', text: 'At 240 mm it is wider than your 200 mm.', fact: 'Width: 240 mm' },
    ])
    expect(gatesOf(answer, 'imbuto-mini')).toMatchObject([
      { text: 'Its width is not confirmed, so we cannot hold it to your 200 mm.' },
    ])
    const narrow = ask({ counter: { max: 100, strict: true } })
    expect(narrow.relaxations).toMatchObject([{ drop: ['counter.strict'] }])
  })

  it('leave out what the shopper will not brew from', () => {
    const answer = ask({ pods: { avoid: ['capsules'] } })
    expect(gatesOf(answer, 'crematic-slim')).toMatchObject([
      {
        gate: 'pods.avoid.capsules',
        kind: 'preference',
        text: 'It is stated to brew from capsules, and you avoid capsules.',
      },
    ])
    expect(answer.rankedCount).toBe(3)
  })

  it('know no health and no law: nobody was asked, and only a recall leaves one out', () => {
    const { meta, excludedCount } = ask({})
    expect([meta.screening, excludedCount]).toEqual(['not-asked', 0])
    expect(ask({}, '2025-03-01').excludedByKind).toEqual({ withdrawal: 1 })
  })

  it('caution and advise by what was said in a slot', () => {
    const cautioned = ask({ pods: { prefer: ['beans'] } }).ranking.filter(
      ({ cautions }) => cautions.length > 0,
    )
    expect(cautioned.map(({ productId }) => productId)).toEqual(['crematic-slim'])
    expect(ask({ drinks: ['long_coffee'] }).advice.map(({ id }) => id)).toEqual(['measure-the-counter'])
    expect(ask({ drinks: ['milk_foam'] }).advice).toEqual([])
  })

  it('have a quiz whose amount is a width', () => {
    const answers = { drinks: ['milk_foam'], counter: { max: 300 }, pods: ['no_capsules', 'beans'] }
    expect(profileFrom(catalog.quiz, answers, catalog.slots)).toEqual({
      kind: 'profile',
      profile: {
        drinks: ['milk_foam'],
        counter: { max: 300 },
        pods: { avoid: ['capsules'], prefer: ['beans'] },
      },
      nextQuestion: null,
    })
    expect(profileFrom(catalog.quiz, {}, catalog.slots)).toMatchObject({
      profile: {},
      nextQuestion: 'drinks',
    })
  })
})
