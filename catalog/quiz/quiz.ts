import { z } from 'zod'
import { patchSchema, type Patch } from './quiz-patch.js'

const CHOICES_MAX = 32

const idSchema = z.string().regex(/^[a-z][a-z0-9_]*$/)
/** The id of the question that comes after; null ends the quiz. */
const nextSchema = idSchema.nullable()

const option = {
  id: idSchema,
  /** The message that names it, where another than `quiz.<question>.option.<id>` already does. */
  label: z.string().optional(),
  patch: patchSchema.default({}),
}
/** An option may lead elsewhere than its question does. */
const branchingOption = z.strictObject({ ...option, next: nextSchema.optional() })
/** Of several options none may lead elsewhere, or two could disagree. `exclusive` stands alone: "none of these". */
const combinedOption = z.strictObject({ ...option, exclusive: z.boolean().default(false) })

const question = {
  id: idSchema,
  /** A later question may be answered only once this one is. */
  required: z.boolean().default(false),
  next: nextSchema,
}
const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...question, kind: z.literal('single'), options: z.array(branchingOption).min(1) }),
  z.strictObject({
    ...question,
    kind: z.literal('multiple'),
    /** The most options that may be chosen together. */
    max: z.int().min(1).max(CHOICES_MAX),
    options: z.array(combinedOption).min(1),
  }),
  z.strictObject({
    ...question,
    kind: z.literal('amount'),
    /** The slot that the amount fills in. */
    slot: z.string(),
    /** The kind under which an answer describes the question, for callers who know it by another word. */
    shownAs: z.string().default('amount'),
    /** They stand beside the amount, such as "no limit". */
    options: z.array(branchingOption).default([]),
  }),
])

/** Questions that make a profile. The first in the list opens; without questions a catalogue has no quiz. */
export const quizSchema = z.strictObject({ questions: z.array(questionSchema) })

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
