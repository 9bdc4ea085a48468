import { describe, expect, it } from 'vitest'
import type { components } from '../../../src/http/client/index.js'
import { faqSchema } from '../../../src/http/routes/faq.js'
import { unspeakable } from '../../wording/walk.js'
import { offences } from '../../wording/forbidden.js'
import { headphones } from '../../support/read-vertical.js'
import { clientOf } from '../../support/client.js'
import { service } from '../../support/service.js'

type Served = components['schemas']['Faq']

const { app, http, catalog } = service()

async function faqOf(from = app): Promise<Served> {
  const { data, error } = await (await clientOf(from)).GET('/v1/faq')
  if (error) throw new Error(error.detail)
  return data
}

const served = async () => (await faqOf()).questions

describe('GET /v1/faq', () => {
  it("answers the article's five questions, each with who speaks, in whose interest and of what kind it is", async () => {
    const body = await faqOf()
    expect(faqSchema.safeParse(body).error).toBeUndefined()
    expect(body.questions.map(({ question }) => question)).toEqual([
      'How do exosomes work on the skin?',
      'What are the benefits of exosomes in skincare?',
      'Are there any side effects of exosomes?',
      'What different types of exosomes exist?',
      'How do they compare to growth factors, peptides, retinol and other anti-ageing ingredients?',
    ])
    const sources = body.questions[3]?.answers[0]
    expect(sources).toEqual({
      evidence: 'exo-sources',
      speaker: 'Dr Barbara Sturm, quoted in the Vogue article',
      basis: 'brand',
      interest: 'sells one of the five products',
      scope: 'category',
      class: null,
      quote: 'Exosomes can come from human, animal, plant or synthetic sources',
      text: null,
    })
    const cited = body.questions.flatMap(({ own, answers }) => [
      ...(own?.evidence ?? []),
      ...answers.map(({ evidence }) => evidence),
    ])
    expect(Object.keys(body.evidence)).toEqual([...new Set(cited)].sort())
  })

  it('keeps statements about physiology on record and serves them without their words', async () => {
    const answers = (await served()).flatMap((one) => one.answers)
    const hidden = answers.filter((one) => one.class === 'physiology')
    expect(hidden.length).toBeGreaterThan(5)
    for (const one of answers) {
      expect(one.quote === null).toBe(one.class !== null)
      expect(one.text === null).toBe(one.quote !== null)
      expect(catalog.evidence.get(one.evidence)?.quote).toMatch(/\S/)
    }
    const { text } = await http().get('/v1/faq').expect(200)
    expect(unspeakable(catalog).filter((words) => text.includes(words))).toEqual([])
  })

  it('answers each question in words of our own too, with what they rest on', async () => {
    const questions = await served()
    expect(questions.map(({ own }) => own?.evidence.length ?? 0).every((cited) => cited > 0)).toBe(true)
    expect(questions.flatMap(({ own }) => offences(own?.text ?? '', false))).toEqual([])
  })

  it('says who may want to avoid exosomes in the words of the article', async () => {
    const sideEffects = (await served()).find(({ id }) => id === 'side_effects')
    expect(sideEffects?.answers.map(({ quote }) => quote)).toContain(
      catalog.evidence.get('who-may-avoid')?.quote,
    )
  })

  it('keeps to the wording rules in every quote and every sentence of its own', async () => {
    const words = (await served()).flatMap(({ answers }) =>
      answers.flatMap(({ quote, text }) => quote ?? text ?? []),
    )
    expect(words.length).toBeGreaterThan(10)
    expect(words.flatMap((one) => offences(one, false))).toEqual([])
  })

  it('answers 304 to its own ETag, and knows its locales', async () => {
    const { headers } = await http().get('/v1/faq').expect(200)
    await http()
      .get('/v1/faq')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
    await http().get('/v1/faq?locale=fr').expect(400)
  })

  it('is data: another catalogue answers its own', async () => {
    const body = await faqOf(service({ folder: headphones }).app)
    expect(faqSchema.safeParse(body).error).toBeUndefined()
    expect(body.questions[0]?.answers.map((one) => one.class)).toEqual([null, 'physiology'])
  })
})
