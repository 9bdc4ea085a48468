import { describe, expect, it } from 'vitest'
import { comparisonSchema } from '../../../src/http/routes/comparison-schema.js'
import type { components } from '../../../src/http/client/index.js'
import { clientOf } from '../../support/client.js'
import { postTo, service } from '../../support/service.js'

type Schemas = components['schemas']

const { app, http, catalog } = service()
const ids = catalog.products.map(({ id }) => id)
const candour = await clientOf(app)

async function compare(body: Schemas['ComparisonRequest']): Promise<Schemas['Comparison']> {
  const { data, error } = await candour.POST('/v1/comparisons', { body })
  if (error) throw new Error(error.detail)
  return data
}

const wish: Schemas['Profile'] = {
  concerns: [{ id: 'dullness' }],
  conditions: [],
  budget: { max: 6000, currency: 'GBP' },
}

describe('POST /v1/comparisons', () => {
  it('answers in the documented shape, for any two to five products and with no profile at all', async () => {
    for (const productIds of [ids.slice(0, 2), ids.slice(1, 4), ids]) {
      const profiles: readonly Schemas['Profile'][] = [
        {},
        wish,
        { ...wish, conditions: ['eczema'] },
        { ...wish, region: 'FR' },
      ]
      expect((await compare({ productIds })).products).toHaveLength(productIds.length)
      for (const profile of profiles) {
        const body = await compare({ productIds, profile })
        expect(comparisonSchema.safeParse(body).error).toBeUndefined()
        expect(body.products.map(({ productId }) => productId)).toEqual(productIds)
        expect(body.attributes.every(({ values }) => values.length === productIds.length)).toBe(true)
      }
    }
  })

  it('says which rows differ, and says not stated where nothing is', async () => {
    const { attributes } = await compare({ productIds: ids })
    for (const { differs, values } of attributes) {
      expect(differs).toBe(new Set(values.map(({ text }) => text)).size > 1)
      for (const { value, text, contested, evidence } of values) {
        if (value === null && !contested) expect(text).toBe('not stated')
        if (text !== 'not stated') expect(evidence.length).toBeGreaterThan(0)
      }
    }
    expect(attributes.find(({ attribute }) => attribute === 'exosome_source')?.differs).toBe(true)
    expect(attributes.find(({ attribute }) => attribute === 'category')?.differs).toBe(false)
  })

  it('says who leads whom by how much, and the parts add up', async () => {
    const { headToHead, products } = await compare({ productIds: ids, profile: wish })
    expect(headToHead).toHaveLength(10)
    const score = (id: string): number => products.find(({ productId }) => productId === id)?.score ?? NaN
    for (const { leader, other, lead, drivers, open, text } of headToHead) {
      expect(lead).toBeCloseTo(score(leader) - score(other), 12)
      expect(drivers.reduce((sum, { difference }) => sum + difference, open)).toBeCloseTo(lead, 12)
      const isSure = drivers.some(({ difference }) => difference > 0)
      expect(text).toMatch(
        isSure
          ? / is ahead of .*, mostly because of .*\.$/
          : / only by what is not known, or not sure, of them\.$/,
      )
    }
  })

  it('gives a gated product its facts and its gate, and neither score nor lead', async () => {
    const body = await compare({ productIds: ids, profile: { ...wish, region: 'FR' } })
    const gated = body.products.filter(({ gates }) => gates.length > 0).map(({ productId }) => productId)
    expect(gated).toEqual([
      '111skin-exosome-face-lift',
      'medicube-one-day-exosome-shot-2000',
      'sturm-exosometic-face-serum',
    ])
    for (const one of body.products) {
      const isGated = gated.includes(one.productId)
      expect([one.score, one.rank, one.range].every((value) => (value === null) === isGated)).toBe(true)
    }
    const { leads, dominance, headToHead } = body
    for (const id of gated) expect(JSON.stringify({ leads, dominance, headToHead })).not.toContain(id)
  })

  it('links to the products and carries nothing of the profile', async () => {
    const answers = [await compare({ productIds: ids, profile: wish }), await compare({ productIds: ids })]
    expect(new Set(answers.map(({ link }) => link))).toEqual(new Set([`/?compare=${ids.join(',')}`]))
  })

  it('is never stored', async () => {
    const answer = await postTo(app, '/v1/comparisons', { productIds: ids })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['one product', { productIds: ids.slice(0, 1) }, '/productIds'],
    ['six products', { productIds: [...ids, 'x'] }, '/productIds'],
    ['a product twice', { productIds: [ids[0], ids[0]] }, '/productIds'],
    ['no products', {}, '/productIds'],
    [
      'a misspelt condition',
      { productIds: ids, profile: { conditions: ['pregnant'] } },
      '/profile/conditions',
    ],
    ['a null profile', { productIds: ids, profile: null }, '/profile'],
  ])('refuses %s and points at it', async (_, body, pointer) => {
    const answer = await postTo(app, '/v1/comparisons', body).expect(400)
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }))
  })

  it('does not know a product that the catalogue does not have, and says which', async () => {
    const { body } = await postTo(app, '/v1/comparisons', { productIds: [ids[0], 'moon-dust'] }).expect(404)
    expect(body).toMatchObject({ type: '/problems/unknown-product', errors: [{ pointer: '/productIds/1' }] })
  })

  it('answers the documented examples', async () => {
    const document = (await http().get('/openapi.json').expect(200)).body
    const { examples } = document.paths['/v1/comparisons'].post.requestBody.content['application/json']
    for (const { value } of Object.values<{ value: object }>(examples)) {
      const { body } = await postTo(app, '/v1/comparisons', value).expect(200)
      expect(body.headToHead).toHaveLength(1)
    }
    expect(Object.keys(examples)).toHaveLength(1)
  })
})
