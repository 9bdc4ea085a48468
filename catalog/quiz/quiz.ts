import { z } from 'zod'
import { patchSchema, type Patch } from './quiz-patch.js'

const CHOICES_MAX = 32

const idSchema = z.string().regex(/^[a-z][a-z0-9_]*$/)
/** The id of the question that comes after; null ends the quiz. */
const nextSchema = idSchema.nullable()

const option = {
  id: idSchema.describe('What an answer says.'),
  label: z
    .string()
    .optional()
    .describe('The message that names it, where another than `quiz.<question>.option.<id>` already does.'),
  patch: patchSchema
    .default({})
    .describe(
      'What choosing it fills in of a profile, in the form of a request; nothing, where it is absent.',
    ),
}
const branchingOption = z.strictObject({
  ...option,
  next: nextSchema
    .optional()
    .describe('Where it leads, if elsewhere than its question: the id of a question, or null to end.'),
})
/** Of several options none may lead elsewhere, or two could disagree. */
const combinedOption = z.strictObject({
  ...option,
  exclusive: z.boolean().default(false).describe('It stands alone: "none of these".'),
})

const question = {
  id: idSchema.describe('What its messages are called by.'),
  required: z
    .boolean()
    .default(false)
    .describe('No later question may be answered before this one is; every other may be skipped.'),
  next: nextSchema.describe('The id of the question that follows; null ends the quiz.'),
}
const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...question,
    kind: z.literal('single').describe('One of its options.'),
    options: z.array(branchingOption).min(1).describe('What may be answered.'),
  }),
  z.strictObject({
    ...question,
    kind: z.literal('multiple').describe('Several of its options.'),
    max: z.int().min(1).max(CHOICES_MAX).describe('The most options that may be chosen together.'),
    options: z.array(combinedOption).min(1).describe('What may be answered.'),
  }),
  z.strictObject({
    ...question,
    kind: z.literal('amount').describe('An amount, or one of its options.'),
    slot: z.string().describe('The slot of kind amount that it fills in.'),
    shownAs: z
      .string()
      .default('amount')
      .describe(
        'The kind under which `GET /v1/quiz` tells the question, for callers who know it by another word.',
      ),
    options: z
      .array(branchingOption)
      .default([])
      .describe('What stands beside the amount, such as "no limit".'),
  }),
])

/** Questions that make a profile. The first in the list opens; without questions a catalogue has no quiz. */
export const quizSchema = z.strictObject({
  questions: z
    .array(questionSchema)
    .describe(
      'The first opens; the order of the others is what `next` makes it. Without any there is no quiz.',
    ),
})

export type Quiz = z.infer<typeof quizSchema>
export type Question = z.infer<typeof questionSchema>
export type QuestionId = string

export interface Option {
  readonly id: string
  readonly label: string
  readonly patch: Patch
  /** Where choosing it leads. */
  readonly next: QuestionId | null
  readonly exclusive: boolean
}

/** The options of a question in one form, whatever its kind, with every default filled in. */
export function optionsOf(asked: Question): readonly Option[] {
  const named = ({
    id,
    label = `quiz.${asked.id}.option.${id}`,
  }: {
    id: string
    label?: string | undefined
  }) => ({
    id,
    label,
  })
  return asked.kind === 'multiple'
    ? asked.options.map((one) => ({ ...one, ...named(one), next: asked.next }))
    : asked.options.map((one) => ({
        ...one,
        ...named(one),
        next: one.next === undefined ? asked.next : one.next,
        exclusive: true,
      }))
}
