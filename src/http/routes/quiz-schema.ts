import { z } from 'zod'
import { quizAnswersSchema, strictObject, type Catalog } from '#catalog'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import { recommendationSchema } from './recommendation-schema.js'

const next = z
  .string()
  .nullable()
  .meta({ description: 'The id of the question that follows; null ends the quiz.' })

const option = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    exclusive: z.boolean().meta({ description: 'May not be chosen beside another.' }),
    patch: z
      .record(z.string(), z.unknown())
      .meta({ description: 'The part of a profile that choosing it fills in.' }),
    next,
  })
  .meta({ id: 'QuizOption' })

const question = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['single', 'multiple', 'budget']).meta({
      description:
        'Answered by one option id; by a list of them; by an option id or {"max", "strict"?} in minor units.',
    }),
    text: z.string(),
    help: z.string().nullable(),
    why: z.string().meta({ description: 'Why it is asked and what the answer is for.' }),
    required: z.boolean().meta({ description: 'A later question may be answered only once this one is.' }),
    max: z.int().nullable().meta({ description: 'The most options of a multiple question.' }),
    currency: z.string().nullable().meta({ description: 'The currency of a budget question.' }),
    options: z.array(option),
    next: next.meta({ description: 'What follows when it is skipped or answered by an amount or a list.' }),
  })
  .meta({ id: 'QuizQuestion' })

export const quizSchema = z
  .strictObject({
    version: z.string(),
    start: z.string().meta({ description: 'The id of the first question.' }),
    questions: z.array(question).min(1),
  })
  .meta({ id: 'Quiz' })

/** The body of `POST /v1/quiz/answers`; what it may answer is what the quiz of the catalogue asks. */
export function quizRequestSchema(catalog: Catalog, { shape }: RequestSchema) {
  return strictObject({
    answers: quizAnswersSchema(catalog).meta({
      description: 'By question. Any may stay unanswered; one about conditions then counts as "undisclosed".',
    }),
    limit: shape.limit,
    locale: shape.locale,
    explain: shape.explain,
  })
}

export function quizAnswerSchema({ shape }: RequestSchema) {
  return z.strictObject({
    profile: shape.profile,
    nextQuestion: z
      .string()
      .nullable()
      .meta({ description: 'The question to ask next; null when the quiz is at its end.' }),
    recommendation: recommendationSchema,
  })
}

/** The answers that the README posts in order, which a test sends to the real service. */
export const quizExamples = {
  'quiz-start': {
    summary: 'The first two questions answered',
    value: { answers: { concerns: ['redness'], skin_type: 'dry' }, explain: 'none' },
  },
  'quiz-on': {
    summary: 'None of the conditions applies',
    value: { answers: { concerns: ['redness'], skin_type: 'dry', health: 'no' }, explain: 'none' },
  },
  'quiz-end': {
    summary: 'All answered',
    value: {
      answers: {
        concerns: ['redness'],
        skin_type: 'dry',
        health: 'no',
        region: 'great_britain',
        budget: { max: 6000 },
        sources: ['prefer_plant'],
        routine: ['none'],
      },
      limit: 3,
    },
  },
}
