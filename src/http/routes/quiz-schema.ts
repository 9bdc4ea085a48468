import { z } from 'zod'
import {
  idsOf,
  quizAnswersSchema,
  screenedSlots,
  sensitiveSlots,
  slotsOfKind,
  strictObject,
  type Catalog,
} from '#catalog'
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

/** What a quiz calls its questions for an amount. */
function amountKinds({ quiz }: Catalog): readonly string[] {
  const kinds = quiz.questions.flatMap((one) => (one.kind === 'amount' ? [one.shownAs] : []))
  return kinds.length === 0 ? ['amount'] : [...new Set(kinds)]
}

const unit = z.string().optional().meta({ description: 'What an amount is counted in that is not money.' })

/** Only a catalogue that asks for such an amount tells its unit. */
function unitOf({ slots }: Catalog): { readonly unit: typeof unit } {
  const isCounted = slotsOfKind(slots, 'amount').some(({ currency }) => currency === null)
  return (isCounted ? { unit } : {}) as { unit: typeof unit }
}

const slotsAsked = z.array(z.string()).min(1).optional().meta({
  description:
    'The slots that an option fills in and whose answer is about health: a page keeps, tells and counts no answer to such a question.',
})

/** Only a catalogue with such slots tells where it asks about them. */
function sensitiveOf({ slots }: Catalog): { readonly sensitiveSlots: typeof slotsAsked } {
  return (sensitiveSlots(slots).length > 0 ? { sensitiveSlots: slotsAsked } : {}) as {
    sensitiveSlots: typeof slotsAsked
  }
}

const question = (catalog: Catalog) =>
  z
    .strictObject({
      id: z.string(),
      kind: z.enum(['single', 'multiple', ...amountKinds(catalog)]).meta({
        description:
          'Answered by one option id; by a list of them; by an option id or {"max", "strict"?} in minor units.',
      }),
      text: z.string(),
      help: z.string().nullable(),
      why: z.string().meta({ description: 'Why it is asked and what the answer is for.' }),
      required: z.boolean().meta({ description: 'A later question may be answered only once this one is.' }),
      max: z.int().nullable().meta({ description: 'The most options of a multiple question.' }),
      currency: z
        .string()
        .nullable()
        .meta({
          description: `The currency of a ${amountKinds(catalog).join(' or ')} question.`,
        }),
      ...unitOf(catalog),
      ...sensitiveOf(catalog),
      options: z.array(option),
      next: next.meta({ description: 'What follows when it is skipped or answered by an amount or a list.' }),
    })
    .meta({ id: 'QuizQuestion' })

export const quizSchema = (catalog: Catalog) =>
  z
    .strictObject({
      version: z.string(),
      start: z.string().meta({ description: 'The id of the first question.' }),
      questions: z.array(question(catalog)).min(1),
    })
    .meta({ id: 'Quiz' })

/** The body of `POST /v1/quiz/answers`; what it may answer is what the quiz of the catalogue asks. */
export function quizRequestSchema(catalog: Catalog, { shape }: RequestSchema) {
  const screened = idsOf(screenedSlots(catalog.slots)).join(' or ')
  const heldBack = screened === '' ? '.' : `; one about ${screened} then counts as "undisclosed".`
  return strictObject({
    answers: quizAnswersSchema(catalog).meta({
      description: `By question. Any may stay unanswered${heldBack}`,
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
