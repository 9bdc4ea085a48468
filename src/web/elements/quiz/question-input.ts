import { amountFrom, minorUnits } from '../base/format.js'
import type { Question } from '../base/types.js'
import type { Answer } from './answers.js'

/** What is filled in on the screen of a question, before it counts as an answer. */
export interface QuestionInput {
  readonly chosen: readonly string[]
  readonly amount: string
  readonly strict: boolean
}

const emptyInput: QuestionInput = { chosen: [], amount: '', strict: false }

/** The input that an answer came from, so that it can be changed. */
export function inputOf(answer: Answer | null | undefined, { currency }: Question): QuestionInput {
  if (answer === null || answer === undefined) return emptyInput
  if (typeof answer === 'string') return { ...emptyInput, chosen: [answer] }
  if (!('max' in answer)) return { ...emptyInput, chosen: answer }
  return { chosen: [], amount: String(answer.max / minorUnits(currency ?? 'GBP')), strict: answer.strict }
}

/** The answer that an input stands for: null where nothing is filled in, undefined where the text is no amount. */
export function answerOf(
  { kind, currency }: Question,
  { chosen, amount, strict }: QuestionInput,
): Answer | null | undefined {
  const [first] = chosen
  if (kind === 'multiple') return first === undefined ? null : chosen
  if (first !== undefined) return first
  if (kind === 'single' || currency === null || amount.trim() === '') return null
  const max = amountFrom(amount, currency)
  return max === null ? undefined : { max, strict }
}

/** The input with an option chosen or taken back; null where the question takes no further option. */
export function choose(
  { kind, max, options }: Question,
  input: QuestionInput,
  id: string,
): QuestionInput | null {
  if (kind !== 'multiple') return { ...emptyInput, chosen: [id] }
  if (input.chosen.includes(id)) return { ...input, chosen: input.chosen.filter((one) => one !== id) }
  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id))
  if (alone.has(id)) return { ...input, chosen: [id] }
  const beside = input.chosen.filter((one) => !alone.has(one))
  return max !== null && beside.length >= max ? null : { ...input, chosen: [...beside, id] }
}
