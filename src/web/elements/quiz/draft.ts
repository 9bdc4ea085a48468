import { amountFrom, minorUnits } from '../base/format.js'
import type { Question } from '../base/types.js'
import type { Answer } from './answers.js'

/** What is filled in on the screen of a question, before it counts as an answer. */
export interface Draft {
  readonly chosen: readonly string[]
  readonly amount: string
  readonly strict: boolean
}

const emptyDraft: Draft = { chosen: [], amount: '', strict: false }

export function draftOf(answer: Answer | null | undefined, { currency }: Question): Draft {
  if (answer === null || answer === undefined) return emptyDraft
  if (typeof answer === 'string') return { ...emptyDraft, chosen: [answer] }
  if (!('max' in answer)) return { ...emptyDraft, chosen: answer }
  return { chosen: [], amount: String(answer.max / minorUnits(currency ?? 'GBP')), strict: answer.strict }
}

/** The answer that is filled in, null for none; undefined where it is no amount. */
export function answerOf(
  { kind, currency }: Question,
  { chosen, amount, strict }: Draft,
): Answer | null | undefined {
  const [first] = chosen
  if (kind === 'multiple') return first === undefined ? null : chosen
  if (first !== undefined) return first
  if (kind === 'single' || currency === null || amount.trim() === '') return null
  const max = amountFrom(amount, currency)
  return max === null ? undefined : { max, strict }
}

/** The draft with an option chosen, or taken back. Null where that would be too many. */
export function choose({ kind, max, options }: Question, draft: Draft, id: string): Draft | null {
  if (kind !== 'multiple') return { ...emptyDraft, chosen: [id] }
  if (draft.chosen.includes(id)) return { ...draft, chosen: draft.chosen.filter((one) => one !== id) }
  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id))
  if (alone.has(id)) return { ...draft, chosen: [id] }
  const beside = draft.chosen.filter((one) => !alone.has(one))
  return max !== null && beside.length >= max ? null : { ...draft, chosen: [...beside, id] }
}
