import { describe, expect, it } from 'vitest'
import { optionsOf } from '#catalog'
import { editedData } from '../../support/edited-data.js'
import { postBatch } from '../../support/batch.js'
import { memoryContent } from '../../support/memory-content.js'
import { headphones } from '../../support/read-vertical.js'
import { post, postTo, service } from '../../support/service.js'

const { app, http, catalog } = service()
const [first, second] = catalog.products.map(({ id }) => id)
const profile = { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }
const german = { profile, locale: 'de' }

describe('locale de', () => {
  it('is a recommendation in German, alone, in a batch, after a quiz and as it was', async () => {
    const alone = (await post(app, german).expect(200)).body
    expect(alone.ranking[0].reasons[0].text).toBe('Wir haben keine Aussage dazu gefunden, wie sanft es ist.')
    expect(alone.notes[0].text).toMatch(
      /^Was uns zum Thema Rötungen vorliegt, wird über Exosomen allgemein gesagt/,
    )
    const { lines } = await postBatch(app, JSON.stringify(german))
    expect(JSON.parse(lines[0]!).ranking).toEqual(alone.ranking)
    const replayed = await post(app, { ...german, asOf: {} }).expect(200)
    expect([replayed.body.ranking, replayed.body.notes]).toEqual([alone.ranking, alone.notes])
    const answers = { concerns: ['redness'], health: 'no', region: 'great_britain' }
    const taken = await postTo(app, '/v1/quiz/answers', { answers, locale: 'de' }).expect(200)
    expect(taken.body.recommendation.ranking).toEqual(alone.ranking)
  })

  it('is not answered from what was kept in English', async () => {
    const english = (await post(app, { profile }).expect(200)).body
    expect((await post(app, german).expect(200)).body.ranking).not.toEqual(english.ranking)
  })

  it('is a comparison, the quiz, the questions and the disclosure in German', async () => {
    const priced = { ...profile, budget: { max: 6000, currency: 'GBP' } }
    const compared = { productIds: [first, second], profile: priced, locale: 'de' }
    const { body } = await postTo(app, '/v1/comparisons', compared).expect(200)
    expect(body.headToHead[0].text).toMatch(/ liegt vor .*, vor allem wegen: Preis\.$/)
    const quiz = (await http().get('/v1/quiz?locale=de').expect(200)).body
    const options: readonly { label: string }[] = quiz.questions[0].options
    expect(options.map(({ label }) => label)).toContain('Rötungen')
    expect(quiz.questions).toHaveLength(catalog.quiz.questions.length)
    expect(options).toHaveLength(optionsOf(catalog.quiz.questions[0]!).length)
    const faq = (await http().get('/v1/faq?locale=de').expect(200)).body
    expect(faq.questions[0].question).toBe('Wie wirken Exosomen auf der Haut?')
    expect(faq.questions[0].answers[0]).toMatchObject({
      speaker: 'Die im Vogue-Artikel zitierte Dr. Barbara Sturm',
      interest: 'verkauft eines der fünf Produkte',
      quote:
        'they are membrane-bound spheres inside cells, carrying complex cargo – proteins, lipids, genomic DNA – from the original cell.',
    })
    const { summary } = (await http().get('/v1/disclosure?locale=de').expect(200)).body
    expect(summary).toMatch(/^Produkte, die nach keiner Regel/)
  })

  it('is a product in German, with an ETag of its own', async () => {
    const [english, own] = await Promise.all(
      ['', '?locale=de'].map((query) => http().get(`/v1/products/${first}${query}`).expect(200)),
    )
    expect(own!.body.attributes.price).toMatchObject({ label: 'Preis', text: 'nicht angegeben' })
    expect(own!.headers['etag']).not.toBe(english!.headers['etag'])
    await http()
      .get(`/v1/products/${first}?locale=de`)
      .set('If-None-Match', english!.headers['etag'] ?? '')
      .expect(200)
    const page = await http().get('/v1/products?locale=de&limit=1').expect(200)
    expect(page.body.products).toHaveLength(1)
  })
})

describe('a catalogue without German', () => {
  const other = service({ folder: headphones })
  const ids = other.catalog.products.map(({ id }) => id)

  it.each([
    ['/v1/recommendations', { profile: {} }],
    ['/v1/comparisons', { productIds: ids.slice(0, 2) }],
    ['/v1/quiz/answers', { answers: {} }],
  ])('refuses it by name: POST %s', async (address, body) => {
    const { body: problem } = await postTo(other.app, address, { ...body, locale: 'de' }).expect(400)
    expect(problem.errors).toMatchObject([{ pointer: '/locale' }])
  })

  it.each(['/v1/quiz', '/v1/faq', '/v1/disclosure', '/v1/products', `/v1/products/${ids[0]}`])(
    'refuses it by name: GET %s',
    async (address) => {
      const { body } = await other.http().get(`${address}?locale=de`).expect(400)
      expect(body.errors).toMatchObject([{ pointer: '/locale' }])
    },
  )

  it('refuses it in a line of a batch', async () => {
    const { lines } = await postBatch(other.app, JSON.stringify({ profile: {}, locale: 'de' }))
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { status: 400, errors: [{ pointer: '/locale' }] },
    ])
  })

  it('that is kept from before answers a replay in English and refuses German', async () => {
    const content = memoryContent()
    const before = editedData((files) => void Reflect.deleteProperty(files, 'messages.de'))
    const { catalogVersion } = service({ content, folder: before }).snapshot().versions
    const now = service({ content })
    const asOf = { catalogVersion }
    const english = await post(now.app, { profile, asOf }).expect(200)
    expect(english.body.meta).toMatchObject({ catalogVersion, replay: true })
    const { body } = await post(now.app, { ...german, asOf }).expect(400)
    expect(body.errors).toMatchObject([{ pointer: '/locale' }])
  })
})
