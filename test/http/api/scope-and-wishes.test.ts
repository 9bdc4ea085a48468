import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Recommendation } from '../../../src/usecases/recommend/recommend.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { post, service } from '../../support/service.js'

const { app } = service()
const recommend = async (body: object): Promise<Recommendation> =>
  (await post(app, { explain: 'full', ...body }).expect(200)).body

const document = async () =>
  (await request(app).get('/openapi.json').expect(200)).body as { readonly components: object }

const wish = {
  concerns: [{ id: 'dullness' }],
  skinType: 'dry',
  conditions: [],
  budget: { max: 6000, currency: 'GBP' },
}
const ranked = ({ ranking }: Recommendation): readonly string[] => ranking.map(({ productId }) => productId)
const everything = (answer: Recommendation): readonly string[] =>
  [...ranked(answer), ...(answer.excluded ?? []).map(({ productId }) => productId)].sort()

describe('where', () => {
  it.each([
    [{ brand: ['Medik8'] }, ['medik8-c-tetra-advanced']],
    [
      { format: ['serum', 'gel_serum'] },
      ['inkey-exosome-hydro-glow', 'medik8-c-tetra-advanced', 'sturm-exosometic-face-serum'],
    ],
    [{ priceTier: ['luxury'] }, ['111skin-exosome-face-lift', 'sturm-exosometic-face-serum']],
    [{ priceTier: ['luxury'], format: ['serum'] }, ['sturm-exosometic-face-serum']],
    [{ brand: ['Medik8'], format: ['mask'] }, []],
  ])('speaks of %j and nothing else, ranked or excluded', async (where, inScope) => {
    for (const region of ['GB', 'FR']) {
      const answer = await recommend({ profile: { ...wish, region }, where })
      expect(everything(answer)).toEqual(inScope)
      expect(answer.rankedCount + answer.excludedCount).toBe(inScope.length)
    }
  })

  it('asks nothing with empty lists', async () => {
    const where = { category: ['exosome'], brand: [], format: [], priceTier: [] }
    expect(everything(await recommend({ profile: wish, where }))).toHaveLength(5)
  })

  it.each([
    [{ format: ['bottle'] }, '/where/format/0'],
    [{ brand: ['medik8'] }, '/where/brand/0'],
    [{ priceTier: ['cheap'] }, '/where/priceTier/0'],
    [{ category: ['sunscreen'] }, '/where/category/0'],
    [{ colour: ['red'] }, '/where'],
    [{ format: 'serum' }, '/where/format'],
  ])('refuses %j', async (where, pointer) => {
    const { body } = await post(app, { profile: wish, where }).expect(400)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer }))
  })

  it('never opens a gate', async () => {
    const answer = await recommend({
      profile: { ...wish, conditions: ['pregnancy'] },
      where: { brand: ['Medik8'] },
    })
    expect(ranked(answer)).toEqual([])
    expect(answer.excludedByKind).toEqual({ contraindication: 1 })
  })
})

describe('candidates', () => {
  it('are ranked and no others, page by page', async () => {
    const candidates = ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow', 'sturm-exosometic-face-serum']
    const all = await recommend({ profile: wish, candidates })
    expect(everything(all)).toEqual([...candidates].sort())
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => recommend({ profile: wish, candidates, offset, limit: 1 })),
    )
    expect(pages.flatMap(ranked)).toEqual(ranked(all))
    expect(pages.map(({ rankedCount }) => rankedCount)).toEqual([0, 0, 0, 0].fill(all.rankedCount))
  })

  it('and a page are replayed to the byte, and no answer that is kept is that to another page', async () => {
    const candidates = ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow', 'sturm-exosometic-face-serum']
    const pages = [
      { candidates },
      { candidates, offset: 1 },
      { candidates, offset: 1, limit: 1 },
      { candidates: candidates.slice(1) },
      { excludeProducts: candidates.slice(1) },
      { offset: 2 },
    ]
    const recorded = []
    for (const page of [...pages, ...pages]) {
      const request = { profile: { concerns: [{ id: 'dullness' }] }, ...page }
      recorded.push(record(request, (await post(app, request).expect(200)).text))
    }
    const texts = recorded.map(({ text }) => text)
    expect(texts.slice(pages.length)).toEqual(texts.slice(0, pages.length))
    expect(new Set(texts).size).toBe(pages.length)
    for (const { request, text, asOf } of recorded) {
      const again = await post(app, { ...request, asOf }).expect(200)
      expect(asFirstAnswered(again.text)).toBe(text)
    }
  })

  it.each([
    [{ candidates: [] }, '/candidates', 'too-small'],
    [{ candidates: ['moon-dust'] }, '/candidates/0', 'invalid-value'],
    [
      { candidates: ['medik8-c-tetra-advanced', 'MEDIK8-c-tetra-advanced'] },
      '/candidates/1',
      'invalid-value',
    ],
    [{ candidates: ['x'.repeat(201)] }, '/candidates/0', 'too-big'],
    [{ candidates: ['constructor'] }, '/candidates/0', 'invalid-value'],
    [{ candidates: 'medik8-c-tetra-advanced' }, '/candidates', 'invalid-type'],
    [{ candidates: [7] }, '/candidates/0', 'invalid-type'],
    [{ offset: -1 }, '/offset', 'too-small'],
    [{ offset: 0.5 }, '/offset', 'invalid-type'],
    [{ offset: '1' }, '/offset', 'invalid-type'],
    [{ limit: 101 }, '/limit', 'too-big'],
  ])('or a page that is %j is refused by its pointer', async (fields, pointer, code) => {
    const { body } = await post(app, { profile: wish, ...fields }).expect(400)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }))
  })

  it('stand in the exclusions where a gate closes on them', async () => {
    const candidates = ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow']
    const answer = await recommend({ profile: { ...wish, conditions: ['pregnancy'] }, candidates })
    expect(answer.rankedCount + answer.excludedCount).toBe(2)
    expect((answer.excluded ?? []).map(({ productId }) => productId)).toContain('medik8-c-tetra-advanced')
    expect(answer.excludedByKind['contraindication']).toBeGreaterThan(0)
  })

  it('outside the scope of where are neither ranked nor excluded', async () => {
    const candidates = ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow']
    const answer = await recommend({ profile: wish, candidates, where: { brand: ['Medik8'] } })
    expect(everything(answer)).toEqual(['medik8-c-tetra-advanced'])
  })

  it('are a thousand at most, and no document and no error lists every id', async () => {
    const candidates = Array.from({ length: 1001 }, (_, n) => `moon-${n}`)
    const { body, text } = await post(app, { profile: wish, candidates }).expect(400)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/candidates')
    const unknown = await post(app, { profile: wish, excludeProducts: ['moon-dust'] }).expect(400)
    for (const said of [text, unknown.text, JSON.stringify((await document()).components)])
      expect(said).not.toContain('"medik8-c-tetra-advanced","sturm')
  })
})

describe('excludeProducts', () => {
  it('leaves products out by a gate of kind preference, and says so', async () => {
    const answer = await recommend({ profile: wish, excludeProducts: ['medik8-c-tetra-advanced'] })
    expect(ranked(answer)).not.toContain('medik8-c-tetra-advanced')
    expect(answer.excluded).toEqual([
      {
        productId: 'medik8-c-tetra-advanced',
        gates: [
          {
            gate: 'excludeProducts',
            kind: 'preference',
            text: 'You asked to leave it out.',
            textId: 't1',
            fact: 'You asked to leave it out',
            evidence: [],
          },
        ],
      },
    ])
    expect(answer.gateTexts).toEqual({ t1: 'You asked to leave it out.' })
  })

  it('may be relaxed, and a rule may not', async () => {
    const brand = { brand: ['Medik8'] }
    const alone = await recommend({
      profile: wish,
      where: brand,
      excludeProducts: ['medik8-c-tetra-advanced'],
    })
    expect(alone.relaxations).toEqual([
      { drop: ['excludeProducts'], wouldRank: ['medik8-c-tetra-advanced'], wouldRankCount: 1 },
    ])
    const profile = { ...wish, conditions: ['eczema'] }
    const gated = await recommend({ profile, where: brand, excludeProducts: ['medik8-c-tetra-advanced'] })
    expect(gated.relaxations).toEqual([])
  })

  it('refuses an id that the catalogue does not have', async () => {
    const { body } = await post(app, { profile: wish, excludeProducts: ['moon-dust'] }).expect(400)
    expect(body.errors).toEqual([
      { pointer: '/excludeProducts/0', code: 'invalid-value', detail: 'Is the id of no product here.' },
    ])
  })
})

describe('emphasis', () => {
  it("multiplies a criterion's weight, from half to double, and weights still sum to 1", async () => {
    const [plain, doubled] = [
      await recommend({ profile: wish }),
      await recommend({ profile: { ...wish, emphasis: { price: 2 } } }),
    ]
    const weights = ({ ranking }: Recommendation) =>
      Object.fromEntries(
        (ranking[0]?.contributions ?? []).map(({ criterion, weight }) => [criterion, weight]),
      )
    const [before, after] = [weights(plain), weights(doubled)]
    const ratio = (weight: Record<string, number>) => (weight['price'] ?? 0) / (weight['concerns'] ?? 1)
    expect(ratio(after) / ratio(before)).toBeCloseTo(2, 12)
    expect(Object.values(after).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('changes no gate and nothing when it is 1', async () => {
    const plain = await recommend({ profile: wish })
    for (const emphasis of [{}, { price: 1 }, { concerns: 1, gentleness: 1 }]) {
      const { recommendationId: _a, ...one } = (
        await post(app, { explain: 'full', profile: { ...wish, emphasis } })
      ).body
      const { recommendationId: _b, ...other } = plain as Recommendation & { recommendationId: string }
      expect(one).toEqual(other)
    }
  })

  it.each([
    { price: 0.49 },
    { price: 2.01 },
    { price: 0 },
    { price: -1 },
    { price: '2' },
    { margin: 2 },
    { safety: 2 },
    { __proto__x: 1 },
  ])('refuses %j', async (emphasis) => {
    await post(app, { profile: { ...wish, emphasis } }).expect(400)
  })
})
