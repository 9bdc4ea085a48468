import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { describe, expect, it, onTestFinished } from 'vitest'
import { quizAnswerSchema, quizSchema } from '../../../src/http/routes/quiz-schema.js'
import type { DescribedQuiz } from '../../../src/usecases/describe/describe-quiz.js'
import { quizExamples } from '../../readme/requests.js'
import { recommendationRequestSchema } from '../../../src/usecases/recommend/request-schema.js'
import { editedData, secondScreenedSlot, type Edit } from '../../support/edited-data.js'
import { everyPath } from '../../support/quiz-walks.js'
import { espresso, headphones, readVertical } from '../../support/read-vertical.js'
import { optionsOf } from '../../support/slot-options.js'
import { post, postTo, service } from '../../support/service.js'

const { app, lines, catalog, http } = service()
const answer = (answers: unknown, more: object = {}) => postTo(app, '/v1/quiz/answers', { answers, ...more })
const answerSchema = quizAnswerSchema(recommendationRequestSchema(catalog))
type Taken = z.output<typeof answerSchema>
type Quiz = DescribedQuiz

/** One option of a question for an amount says something of health too. */
const oneOptionTells: Edit = (files) => {
  const budget = files.quiz.questions.find(({ id }) => id === 'budget')!
  budget.options[0]!.patch = { conditions: [] }
}

const quizOf = async (from = http): Promise<Quiz> => (await from().get('/v1/quiz').expect(200)).body
const withoutId = (text: string): string => text.replace(/"recommendationId":"[^"]+",/, '')

describe('GET /v1/quiz', () => {
  it('gives the questions in words, and what each option fills in', async () => {
    const body = await quizOf()
    expect(quizSchema(catalog).safeParse(body).error).toBeUndefined()
    expect(body.start).toBe('concerns')
    expect(body.questions.map(({ id }) => id)).toEqual(catalog.quiz.questions.map(({ id }) => id))
    const concerns = body.questions[0]!
    expect(concerns).toMatchObject({ kind: 'multiple', max: 5, help: 'Choose up to 5.', next: 'skin_type' })
    expect(concerns.options.map(({ id }) => id)).toEqual(optionsOf(catalog.slots, 'concerns'))
    expect(concerns.options[1]).toEqual({
      id: 'redness',
      label: 'Redness',
      help: null,
      exclusive: false,
      patch: { concerns: [{ id: 'redness' }] },
      next: 'skin_type',
    })
  })

  it('asks once about health, names every condition, and says what the answer is for and that it is not stored', async () => {
    const body = await quizOf()
    const health = body.questions.find(({ id }) => id === 'health')
    for (const id of optionsOf(catalog.slots, 'conditions')) {
      expect(health?.text).toContain(catalog.messages.get('en-GB')?.get(`label.condition.${id}`))
    }
    expect(health?.why).toContain('may want to avoid exosomes')
    expect(health?.why).toContain('not stored')
    expect(health?.options.map(({ next }) => next)).toEqual([null, 'region', null])
  })

  it('says of each question which sensitive slots it asks about, and of no other anything', async () => {
    const asking = async (from?: typeof http) =>
      (await quizOf(from)).questions
        .filter((question) => 'sensitiveSlots' in question)
        .map(({ id, sensitiveSlots }) => [id, sensitiveSlots])
    expect(await asking()).toEqual([['health', ['conditions']]])
    expect(await asking(service({ folder: headphones }).http)).toEqual([['health', ['health']]])
    const { http: without, document } = service({ folder: espresso })
    expect(await asking(without)).toEqual([])
    expect(JSON.stringify(document)).not.toContain('sensitiveSlots')
    const twice = service({ folder: editedData(secondScreenedSlot, oneOptionTells) })
    expect(await asking(twice.http)).toEqual([
      ['health', ['conditions']],
      ['budget', ['conditions']],
      ['allergies', ['allergies']],
    ])
  })

  it('answers 304 to its own ETag, and knows its locales', async () => {
    const { headers } = await http().get('/v1/quiz').expect(200)
    expect(headers['etag']).toMatch(/^"[\w-]+"$/)
    await http()
      .get('/v1/quiz?locale=en-GB')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
    for (const query of ['locale=fr', 'locale=en-GB&locale=en-GB', 'colour=green']) {
      const { body } = await http().get(`/v1/quiz?${query}`).expect(400)
      expect(body.type).toBe('/problems/invalid-request')
    }
  })

  it('leads a caller that knows no more than the document to the end, over each option', async () => {
    const body = await quizOf()
    const byId = new Map(body.questions.map((question) => [question.id, question]))
    for (let turn = 0; turn < 16; turn++) {
      const answers: Record<string, unknown> = {}
      for (let next: string | null = body.start; next !== null;) {
        const { id, kind, options } = byId.get(next)!
        const chosen = options[turn % options.length]!.id
        answers[id] = kind === 'multiple' ? [chosen] : chosen
        next = (await answer(answers, { explain: 'none' }).expect(200)).body.nextQuestion
      }
    }
  })
})

describe('POST /v1/quiz/answers', () => {
  it('answers every path with a valid profile and its recommendation', async () => {
    let paths = 0
    const given = new Set<string>()
    for (const walk of everyPath(catalog.quiz)) {
      const body: Taken = (await answer(walk, { explain: 'none', limit: 1 }).expect(200)).body
      expect(answerSchema.safeParse(body).error).toBeUndefined()
      for (const option of Object.values(walk)) given.add(JSON.stringify(option))
      paths += 1
      expect(body.recommendation.meta.screening).toBe(
        'health' in walk && walk['health'] === 'no' ? 'answered' : 'undisclosed',
      )
      expect(body.recommendation.rankedCount + body.recommendation.excludedCount).toBe(
        catalog.products.length,
      )
    }
    expect(paths).toBeGreaterThan(100)
    for (const id of optionsOf(catalog.slots, 'concerns')) expect(given).toContain(JSON.stringify([id]))
  }, 30_000)

  it('gives the very recommendation that its profile would be given', async () => {
    const { answers } = quizExamples['quiz-end'].value
    for (const explain of ['none', 'reasons', 'full']) {
      const taken = await answer(answers, { explain, limit: 3 }).expect(200)
      expect(taken.headers['cache-control']).toBe('no-store')
      expect(answerSchema.safeParse(taken.body).error).toBeUndefined()
      const { profile, nextQuestion } = taken.body
      expect(nextQuestion).toBeNull()
      expect(profile).toEqual({
        concerns: [{ id: 'redness', importance: 3 }],
        skinType: 'dry',
        conditions: [],
        region: 'GB',
        budget: { max: 6000, currency: 'GBP', strict: false },
        sources: { prefer: ['plant'], avoid: [] },
        routine: [],
      })
      const asked = await post(app, { profile, explain, limit: 3 }).expect(200)
      expect(withoutId(taken.text)).toContain(`"recommendation":${withoutId(asked.text)}}`)
    }
  })

  it.each([{}, { concerns: ['redness'] }, { health: 'yes' }, { health: 'prefer_not_to_say' }])(
    'suggests nothing while health is not answered by no, and says so without a condition: %j',
    async (answers) => {
      const body: Taken = (await answer(answers, { explain: 'full' }).expect(200)).body
      expect(body.profile.conditions).toBe('undisclosed')
      expect(body.recommendation.ranking).toEqual([])
      expect(body.recommendation.excludedByKind).toEqual({ contraindication: 5 })
      expect(body.recommendation.advice.map(({ id }) => id)).toContain('ask-a-clinician')
      const gates = JSON.stringify(
        (body.recommendation.excluded ?? []).map((one: { gates: { text: string }[] }) =>
          one.gates.map(({ text }) => text),
        ),
      )
      expect(gates).not.toMatch(/pregnan|breastfeed|eczema|infection|autoimmune/i)
    },
  )

  it.each([
    ['an unknown question', { rednes: 'yes' }, '/answers', 'unknown-field'],
    ['a question of the prototype', '{"__proto__":"yes"}', '', 'invalid-request'],
    ['a question of Object', { constructor: 'yes' }, '/answers', 'unknown-field'],
    ['an unknown option', { health: 'maybe' }, '/answers/health', 'invalid-value'],
    ['an option of Object', { health: 'constructor' }, '/answers/health', 'invalid-value'],
    [
      'an unknown option among several',
      { concerns: ['redness', 'rednes'] },
      '/answers/concerns/1',
      'invalid-value',
    ],
    ['a list where one is asked', { health: ['no'] }, '/answers/health', 'invalid-value'],
    ['one where a list is asked', { concerns: 'redness' }, '/answers/concerns', 'invalid-type'],
    ['no option at all', { concerns: [] }, '/answers/concerns', 'too-small'],
    ['an option twice', { concerns: ['redness', 'redness'] }, '/answers/concerns', 'custom'],
    [
      'more options than may be',
      { concerns: ['redness', 'pores', 'volume', 'texture', 'dryness', 'dullness'] },
      '/answers/concerns',
      'too-big',
    ],
    ['none beside one', { routine: ['none', 'retinol'] }, '/answers/routine', 'custom'],
    ['a budget of 0', { budget: { max: 0 } }, '/answers/budget/max', 'too-small'],
    ['a budget without end', { budget: { max: 1e12 } }, '/answers/budget/max', 'too-big'],
    [
      'a budget in another currency',
      { budget: { max: 6000, currency: 'EUR' } },
      '/answers/budget',
      'unknown-field',
    ],
    ['a budget in words', { budget: 'sixty' }, '/answers/budget', 'invalid-union'],
    ['null', { health: null }, '/answers/health', 'invalid-value'],
    [
      'an answer the others do not lead to',
      { health: 'yes', routine: ['none'] },
      '/answers/routine',
      'off-path',
    ],
  ])('refuses %s and points at it without repeating it', async (_, answers, pointer, code) => {
    const body = typeof answers === 'string' ? `{"answers":${answers}}` : { answers }
    const refused = await postTo(app, '/v1/quiz/answers', body).expect(400)
    expect(refused.body.type).toBe('/problems/invalid-request')
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ pointer, code }))
    expect(refused.text).not.toMatch(/rednes\b|maybe|sixty|__proto__|constructor/)
    expect(refused.headers['cache-control']).toBe('no-store')
  })

  it.each([
    [{}, '/answers'],
    [{ answers: {}, profile: {} }, ''],
    [{ answers: {}, limit: 0 }, '/limit'],
    [{ answers: {}, explain: 'all' }, '/explain'],
    [{ answers: {}, locale: 'fr' }, '/locale'],
    [[], ''],
  ])('refuses %j', async (body, pointer) => {
    const refused = await postTo(app, '/v1/quiz/answers', body).expect(400)
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ pointer }))
  })

  it('logs the same line whatever the answer about health was', async () => {
    const logged = []
    for (const health of ['yes', 'no', 'prefer_not_to_say']) {
      lines.length = 0
      await answer({ health }).expect(200)
      const { requestId: _id, durationMs: _ms, timestamp: _at, ...line } = JSON.parse(lines.join(''))
      logged.push(JSON.stringify(line))
    }
    expect(new Set(logged).size).toBe(1)
    expect(logged[0]).toContain('catalogVersion')
  })

  it('has examples in the OpenAPI document that the service answers', async () => {
    const document = (await http().get('/openapi.json').expect(200)).body
    const { examples } = document.paths['/v1/quiz/answers'].post.requestBody.content['application/json']
    expect(Object.keys(examples)).toEqual(['start', 'whole'])
    for (const name of Object.keys(examples)) {
      const { body } = await postTo(app, '/v1/quiz/answers', examples[name].value).expect(200)
      expect(answerSchema.safeParse(body).error).toBeUndefined()
    }
  })
})

describe('the quiz of another catalogue', () => {
  const other = service({ folder: headphones })

  it('asks in its own words and currency, and wants what it requires', async () => {
    const body = await quizOf(other.http)
    expect(quizSchema(other.catalog).safeParse(body).error).toBeUndefined()
    expect(body.questions.at(-1)).toMatchObject({ kind: 'amount', currency: 'EUR', options: [] })
    const path = '/v1/quiz/answers'
    const early = await postTo(other.app, path, { answers: { head: 'gift' } }).expect(400)
    expect(early.body.errors).toMatchObject([{ pointer: '/answers/wishes', code: 'missing-answer' }])
    const zero = await postTo(other.app, path, { answers: { budget: { max: 0 } } }).expect(400)
    expect(zero.body.errors).toMatchObject([{ pointer: '/answers/budget/max' }])
    const answers = { wishes: ['noise'], health: ['nickel_allergy'], budget: { max: 20000, strict: true } }
    const { body: taken } = await postTo(other.app, path, { answers }).expect(200)
    expect(taken.profile).toMatchObject({
      wishes: [{ id: 'noise', importance: 5 }],
      health: ['nickel_allergy'],
      budget: { max: 20000, currency: 'EUR', strict: true },
    })
  })
})

describe('a catalogue without a quiz', () => {
  it('has nothing at its addresses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const files = readVertical(headphones).files
    const messages = Object.entries(files['messages.en-GB']).filter(([id]) => !id.startsWith('quiz.'))
    const silent = { ...files, quiz: { questions: [] }, 'messages.en-GB': Object.fromEntries(messages) }
    for (const [name, file] of Object.entries(silent))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(file))
    for (const name of ['personas.json', 'policies.json'])
      copyFileSync(new URL(name, headphones), join(folder, name))
    const none = service({ folder: pathToFileURL(`${folder}/`) })
    const asked = await none.http().get('/v1/quiz').expect(404)
    const answered = await postTo(none.app, '/v1/quiz/answers', { answers: {} }).expect(404)
    for (const { body } of [asked, answered]) expect(body.type).toBe('/problems/not-found')
  })
})
