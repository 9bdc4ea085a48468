import { describe, expect, it } from 'vitest'
import { clientOf } from '../support/client.js'
import { service } from '../support/service.js'

const { app, catalog } = service()
const candour = await clientOf(app)
const ids = catalog.products.map(({ id }) => id)

describe('the typed client', () => {
  it('goes from the quiz to a comparison of what it recommends', async () => {
    const quiz = await candour.GET('/v1/quiz')
    const start = quiz.data?.questions.find(({ id }) => id === quiz.data.start)
    expect(start?.id).toBe('concerns')
    const taken = await candour.POST('/v1/quiz/answers', {
      body: { answers: { concerns: ['redness'], health: 'no' } },
    })
    const [first, second] = taken.data?.recommendation.ranking ?? []
    if (!taken.data || !first || !second) throw new Error('nothing to compare')
    const compared = await candour.POST('/v1/comparisons', {
      body: { productIds: [first.productId, second.productId], profile: { conditions: [] } },
    })
    expect(compared.data?.products.map(({ productId }) => productId)).toEqual([
      first.productId,
      second.productId,
    ])
  })

  it('reads products, one by one and by pages', async () => {
    const page = await candour.GET('/v1/products', { params: { query: { limit: '2' } } })
    expect(page.data?.products.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const cursor = page.data?.nextCursor ?? ''
    const next = await candour.GET('/v1/products', { params: { query: { cursor } } })
    expect(next.data?.products.map(({ id }) => id)).toEqual(ids.slice(2))
    const [id = ''] = ids
    const product = await candour.GET('/v1/products/{id}', { params: { path: { id } } })
    expect(product.data?.id).toBe(id)
  })

  it('gives an error as a problem whose type says what went wrong', async () => {
    const { data, error } = await candour.GET('/v1/products/{id}', { params: { path: { id: 'none' } } })
    expect(data).toBeUndefined()
    expect(error?.type).toBe('/problems/unknown-product')
    const refused = await candour.POST('/v1/recommendations', {
      // @ts-expect-error a condition that does not exist is refused by the compiler, and by the service
      body: { profile: { conditions: ['pregnant'] } },
    })
    expect(refused.error?.errors?.map(({ pointer }) => pointer)).toEqual(['/profile/conditions'])
  })

  it('reads what decides the order, and the questions people ask', async () => {
    const disclosure = await candour.GET('/v1/disclosure')
    expect(disclosure.data?.criteria[0]?.id).toBe('concerns')
    const faq = await candour.GET('/v1/faq')
    expect(faq.data?.questions.length).toBeGreaterThan(0)
  })
})
