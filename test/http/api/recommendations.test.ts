import { describe, expect, it } from 'vitest'
import { recommendationSchema } from '../../../src/http/routes/recommendation-schema.js'
import { post, service } from '../../support/service.js'

const { app, lines } = service()

const full = {
  concerns: [{ id: 'redness', importance: 5 }, { id: 'dullness' }],
  skinType: 'dry',
  conditions: [],
  region: 'GB',
  budget: { max: 6000, currency: 'GBP' },
  sources: { prefer: ['plant'], avoid: ['human'] },
  routine: ['retinol'],
}

describe('POST /v1/recommendations', () => {
  it('answers in the documented shape at every level of explanation', async () => {
    for (const explain of ['none', 'reasons', 'full']) {
      const { body } = await post(app, { profile: full, explain }).expect(200)
      expect(recommendationSchema.safeParse(body).error).toBeUndefined()
      expect('excluded' in body).toBe(explain === 'full')
      const ranking: object[] = body.ranking
      expect(ranking.every((one) => 'reasons' in one === (explain !== 'none'))).toBe(true)
      expect(ranking.every((one) => 'contributions' in one === (explain === 'full'))).toBe(true)
    }
  })

  it('cites exactly the evidence it carries', async () => {
    for (const explain of ['none', 'reasons', 'full']) {
      const { body } = await post(app, { profile: full, explain }).expect(200)
      const { evidence, ...rest } = body
      const cited = [...JSON.stringify(rest).matchAll(/"evidence":\[([^\]]*)\]/g)].flatMap(([, ids]) =>
        JSON.parse(`[${ids}]`),
      )
      expect(Object.keys(evidence).sort()).toEqual([...new Set(cited)].sort())
    }
  })

  it('is never stored by a browser or a proxy, and carries a fresh id', async () => {
    const [a, b] = [await post(app, { profile: full }), await post(app, { profile: full })]
    expect(a.headers['cache-control']).toBe('no-store')
    expect(a.headers['etag']).toBeUndefined()
    expect(a.body.recommendationId).not.toBe(b.body.recommendationId)
  })

  it('gives the same bytes again, the id apart, whether it kept the answer or not', async () => {
    for (const profile of [full, { ...full, conditions: 'undisclosed' }, {}]) {
      const texts = [
        await post(app, { profile }),
        await post(app, { profile }),
        await post(service().app, { profile }),
      ]
      const bytes = texts.map(({ text }) => text.replace(/"recommendationId":"[^"]+"/, ''))
      expect(new Set(bytes).size).toBe(1)
    }
  })

  it.each([
    ['en-GB', 12_000, 13_700],
    ['de', 12_100, 14_400],
  ])('stays small in %s: at most 12 kB by default and 24 kB in full', async (locale, most, severalMost) => {
    const bytes = async (body: object) =>
      Buffer.byteLength((await post(app, { ...body, locale }).expect(200)).text)
    const several = { ...full, sources: { prefer: [], avoid: [] }, routine: [] }
    const one = { ...several, concerns: [{ id: 'redness' }] }
    // Of each product 132 bytes say that nothing is stated of what a shop's own card shows.
    expect(await bytes({ profile: {} })).toBeLessThanOrEqual(12_000)
    expect(await bytes({ profile: one })).toBeLessThanOrEqual(most)
    // Each concern on which a product has statements of its own cites them, and each citation is some 350 bytes.
    expect(await bytes({ profile: several })).toBeLessThanOrEqual(severalMost)
    for (const sources of [full.sources, { prefer: ['plant'], avoid: [] }])
      expect(await bytes({ profile: { ...full, sources }, explain: 'full' })).toBeLessThanOrEqual(24_000)
  })

  it.each([
    ['a field it does not know', { profile: {}, shopperId: 'x' }, ''],
    ['no profile', {}, '/profile'],
    [
      'a repeated concern',
      { profile: { concerns: [{ id: 'redness' }, { id: 'redness' }] } },
      '/profile/concerns',
    ],
    ['an unknown concern', { profile: { concerns: [{ id: 'rednes' }] } }, '/profile/concerns/0/id'],
    ['an alias of a concern', { profile: { concerns: [{ id: 'glow' }] } }, '/profile/concerns/0/id'],
    [
      'importance 6',
      { profile: { concerns: [{ id: 'redness', importance: 6 }] } },
      '/profile/concerns/0/importance',
    ],
    ['region UK', { profile: { region: 'UK' } }, '/profile/region'],
    ['region in lower case', { profile: { region: 'gb' } }, '/profile/region'],
    ['another currency', { profile: { budget: { max: 6000, currency: 'EUR' } } }, '/profile/budget/currency'],
    ['a budget of 0', { profile: { budget: { max: 0, currency: 'GBP' } } }, '/profile/budget/max'],
    ['an unknown active', { profile: { routine: ['snail'] } }, '/profile/routine/0'],
    ['an unknown source', { profile: { sources: { avoid: ['martian'] } } }, '/profile/sources/avoid/0'],
    ['limit 0', { profile: {}, limit: 0 }, '/limit'],
    ['limit 101', { profile: {}, limit: 101 }, '/limit'],
    ['offset -1', { profile: {}, offset: -1 }, '/offset'],
    ['no candidates', { profile: {}, candidates: [] }, '/candidates'],
    ['a candidate that is none', { profile: {}, candidates: ['moon-dust'] }, '/candidates/0'],
    [
      'an id that stands twice',
      { profile: {}, excludeProducts: ['medik8-c-tetra-advanced', 'medik8-c-tetra-advanced'] },
      '/excludeProducts/1',
    ],
    ['a locale that is not shipped', { profile: {}, locale: 'fr' }, '/locale'],
    [
      '33 concerns',
      { profile: { concerns: Array.from({ length: 33 }, () => ({ id: 'redness' })) } },
      '/profile/concerns',
    ],
  ])('refuses %s and points at it', async (_, body, pointer) => {
    const answer = await post(app, body).expect(400)
    expect(answer.body.type).toBe('/problems/invalid-request')
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }))
  })

  it('never falls back silently from an unknown weight set', async () => {
    const { body } = await post(app, { profile: {}, weightSet: 'summer' }).expect(404)
    expect(body.type).toBe('/problems/unknown-weight-set')
  })

  it('logs the same line whatever the health answer was', async () => {
    const logged = []
    for (const conditions of [[], ['pregnancy'], 'undisclosed']) {
      lines.length = 0
      await post(app, { profile: { ...full, conditions } }).expect(200)
      const { requestId: _id, durationMs: _ms, timestamp: _at, ...line } = JSON.parse(lines.join(''))
      logged.push(JSON.stringify(line))
    }
    expect(new Set(logged).size).toBe(1)
    expect(logged[0]).toContain('catalogVersion')
  })
})
