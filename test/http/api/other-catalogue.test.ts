import { describe, expect, it } from 'vitest'
import { espresso, headphones } from '../../support/read-vertical.js'
import { post, postTo, service } from '../../support/service.js'

describe.each([
  ['espresso', espresso, ['drinks', 'counter', 'pods', 'emphasis']],
  [
    'headphones',
    headphones,
    ['wishes', 'headSize', 'health', 'region', 'budget', 'pads', 'devices', 'emphasis'],
  ],
])('a service over %s', (name, folder, slots) => {
  const { app, http, document, catalog } = service({ folder })
  const text = JSON.stringify(document)

  it('documents the slots of that catalogue, and none of another', () => {
    const profile = document.components?.schemas?.['Profile'] as { properties: object }
    expect(Object.keys(profile.properties)).toEqual(slots)
    expect(text).not.toMatch(/skinType|exosome|pregnan|concerns|redness|routine/)
  })

  it('answers the examples that it documents', async () => {
    const paths = ['/v1/recommendations', '/v1/comparisons', '/v1/quiz/answers'] as const
    for (const path of paths) {
      const body = document.paths?.[path]?.post?.requestBody as {
        content: Record<string, { examples: Record<string, { value: object }> }>
      }
      const examples = Object.values(body.content['application/json']!.examples)
      expect(examples.length).toBeGreaterThan(0)
      for (const { value } of examples) await postTo(app, path, value).expect(200)
    }
  })

  it('tells every question, product and weight in its own words', async () => {
    const quiz = (await http().get('/v1/quiz').expect(200)).body
    expect(quiz.questions.map(({ id }: { id: string }) => id)).toEqual(
      catalog.quiz.questions.map(({ id }) => id),
    )
    const [first] = catalog.products
    await http().get(`/v1/products/${first!.id}`).expect(200)
    await http().get(`/v1/products/${first!.id}`).set('Accept', 'application/ld+json').expect(200)
    await http().get('/v1/disclosure').expect(200)
    const { body } = await post(app, { profile: {} }).expect(200)
    expect([name, body.rankedCount + body.excludedCount]).toEqual([name, catalog.products.length])
  })
})

it('a question for a width tells its unit and no currency', async () => {
  const { http, app } = service({ folder: espresso })
  const { questions } = (await http().get('/v1/quiz').expect(200)).body
  expect(questions[1]).toMatchObject({ id: 'counter', kind: 'amount', currency: null, unit: 'mm' })
  const { body } = await postTo(app, '/v1/quiz/answers', { answers: { counter: { max: 0 } } }).expect(400)
  expect(body.errors).toMatchObject([{ pointer: '/answers/counter/max' }])
})
