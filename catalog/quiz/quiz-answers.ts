import { z } from 'zod'
import { amountSchema, listOf } from '../profile/profile.js'
import { slotsOfKind, type AmountSlot, type ProfileSlot } from '../profile/slot.js'
import type { Question, Quiz } from './quiz.js'
import { strictObject } from '../support/strict-object.js'
import { idsOf } from '../support/ids.js'

/** What a shopper answered: an option, several, or an amount in minor units or in the unit of its slot. */
export type Answer =
  string | readonly string[] | { readonly max: number; readonly strict?: boolean | undefined }
export type QuizAnswers = Readonly<Record<string, Answer | undefined>>

interface Vocabulary {
  readonly quiz: Quiz
  readonly slots: readonly ProfileSlot[]
}

/** The request form of the answers to one quiz: each question may stay unanswered, none may be unknown. */
export function quizAnswersSchema({ quiz, slots }: Vocabulary) {
  const answers = quiz.questions.map(
    (question) => [question.id, answerTo(question, slots).optional()] as const,
  )
  return strictObject(Object.fromEntries(answers))
}

function answerTo(question: Question, slots: readonly ProfileSlot[]): z.ZodType<Answer> {
  const ids = idsOf(question.options)
  const expected = `Expected one of: ${ids.join(', ')}.`
  switch (question.kind) {
    case 'single':
      return z.enum(ids, { error: expected })
    case 'multiple':
      return several(question)
    case 'amount':
      return limit(amountAsked(question, slots), ids)
  }
}

/** The slot that an amount fills in. */
export function amountAsked({ slot: id }: AmountQuestion, slots: readonly ProfileSlot[]): AmountSlot {
  const slot = slotsOfKind(slots, 'amount').find((one) => one.id === id)
  if (slot === undefined) throw new Error(`${id} is no slot for an amount`)
  return slot
}

type AmountQuestion = Extract<Question, { kind: 'amount' }>

function limit(slot: AmountSlot, ids: readonly string[]): z.ZodType<Answer> {
  const { currency, unit, strict } = slot
  const [counted, where] =
    currency === null ? [unit ?? 'whole numbers', unit] : [`Minor units of ${currency}`, 'minor units']
  const amount = amountSchema({ ...slot, currency: null }).meta({ description: `${counted}.` })
  if (ids.length === 0) return amount
  const must = strict ? ', with "strict" if it is a must' : ''
  return z.union([amount, z.enum(ids)], {
    error: `Expected {"max"} in ${where ?? 'whole numbers'}, from 1${must}; or one of: ${ids.join(', ')}.`,
  })
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
