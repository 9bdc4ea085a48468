import { z } from 'zod'
import { listOf, profileSchema } from '../profile/profile.js'
import type { Question, Quiz } from './quiz.js'
import { strictObject } from '../support/strict-object.js'
import { idsOf } from '../support/ids.js'
import type { Taxonomy } from '../profile/taxonomy.js'

/** What a shopper answered: an option, several, or an amount in minor units. */
export type Answer = string | readonly string[] | { readonly max: number; readonly strict: boolean }
export type QuizAnswers = Readonly<Record<string, Answer | undefined>>

interface Vocabulary {
  readonly quiz: Quiz
  readonly taxonomy: Taxonomy
  readonly currency: string
}

/** The request form of the answers to one quiz: each question may stay unanswered, none may be unknown. */
export function quizAnswersSchema({ quiz, taxonomy, currency }: Vocabulary) {
  const { max, strict } = profileSchema(taxonomy, currency).shape.budget.unwrap().shape
  const amount = strictObject({ max, strict }).meta({ description: `Minor units of ${currency}.` })
  const answers = quiz.questions.map(
    (question) => [question.id, answerTo(question, amount).optional()] as const,
  )
  return strictObject(Object.fromEntries(answers))
}

function answerTo(question: Question, amount: z.ZodType<Answer>): z.ZodType<Answer> {
  const ids = idsOf(question.options)
  const expected = `Expected one of: ${ids.join(', ')}.`
  switch (question.kind) {
    case 'single':
      return z.enum(ids, { error: expected })
    case 'multiple':
      return several(question)
    case 'budget':
      if (ids.length === 0) return amount
      return z.union([amount, z.enum(ids)], {
        error: `Expected {"max"} in minor units, from 1, with "strict" if it is a must; or one of: ${ids.join(', ')}.`,
      })
  }
}

function several({ max, options }: Extract<Question, { kind: 'multiple' }>): z.ZodType<Answer> {
  const alone = idsOf(options.filter(({ exclusive }) => exclusive))
  return listOf(idsOf(options))
    .min(1, 'Expected at least one option; leave the question out to skip it.')
    .max(max, `Expected at most ${max} options.`)
    .refine(
      (chosen) => chosen.length < 2 || !chosen.some((id) => alone.includes(id)),
      `Expected nothing beside: ${alone.join(', ')}.`,
    )
}
