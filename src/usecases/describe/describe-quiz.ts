import {
  amountAsked,
  idsOf,
  sensitiveSlots,
  type Catalog,
  type Locale,
  optionLabel,
  optionsIn,
  optionsOf,
  type Patch,
  type PhraseValues,
  type Question,
  type QuestionId,
  type SlotId,
} from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import { requireQuiz } from './require-quiz.js'

interface DescribedOption {
  readonly id: string
  readonly label: string
  readonly help: string | null
  readonly exclusive: boolean
  readonly patch: Patch
  readonly next: QuestionId | null
}

interface DescribedQuestion {
  readonly id: QuestionId
  /** `single`, `multiple`, or what the quiz calls a question for an amount. */
  readonly kind: string
  readonly text: string
  readonly help: string | null
  readonly why: string
  readonly required: boolean
  readonly max: number | null
  readonly currency: string | null
  /** What an amount is counted in that is not money. */
  readonly unit?: string
  /** The slots that an option fills in and whose answer is about health; absent where there are none. */
  readonly sensitiveSlots?: readonly SlotId[]
  readonly options: readonly DescribedOption[]
  readonly next: QuestionId | null
}

export interface DescribedQuiz {
  readonly version: string
  readonly start: QuestionId
  readonly questions: readonly DescribedQuestion[]
}

/** The quiz in words, with the part of a profile that each option fills in. Throws a Problem where there is none. */
export function describeQuiz({ catalog, versions }: Snapshot, locale: Locale): DescribedQuiz {
  const { quiz, start } = requireQuiz(catalog)
  const phrase = phraseFor(catalog, locale)
  const options = optionLabels(catalog)
  const questions = quiz.questions.map((question) => describeQuestion(question, catalog, phrase, options))
  return { version: versions.catalogVersion, start, questions }
}

/** The options of each slot by its id, so that a question can list them. */
function optionLabels({ slots }: Catalog): PhraseValues {
  const labels = slots.map(
    (slot) => [slot.id, optionsIn(slot).map((option) => ({ label: optionLabel(slot, option) }))] as const,
  )
  return Object.fromEntries(labels)
}

function describeQuestion(
  question: Question,
  { slots }: Catalog,
  phrase: Phrase,
  listed: PhraseValues,
): DescribedQuestion {
  const { id, required, next } = question
  const max = question.kind === 'multiple' ? question.max : null
  const values = { ...listed, max: max ?? 1 }
  const optional = (message: string): string | null => (phrase.has(message) ? phrase(message, values) : null)
  const options = optionsOf(question).map(({ label, ...option }) => ({
    id: option.id,
    label: phrase(label, values),
    help: optional(`quiz.${id}.option.${option.id}.help`),
    exclusive: option.exclusive,
    patch: option.patch,
    next: option.next,
  }))
  return {
    id,
    kind: question.kind === 'amount' ? question.shownAs : question.kind,
    text: phrase(`quiz.${id}.text`, values),
    help: optional(`quiz.${id}.help`),
    why: phrase(`quiz.${id}.why`, values),
    required,
    max,
    ...countedIn(question, slots),
    ...sensitiveIn(options, slots),
    options,
    next,
  }
}

function countedIn(
  question: Question,
  slots: Catalog['slots'],
): Pick<DescribedQuestion, 'currency' | 'unit'> {
  if (question.kind !== 'amount') return { currency: null }
  const { currency, unit } = amountAsked(question, slots)
  return { currency, ...(currency === null && unit !== null && { unit }) }
}

function sensitiveIn(
  options: readonly DescribedOption[],
  slots: Catalog['slots'],
): Pick<DescribedQuestion, 'sensitiveSlots'> {
  const asked = idsOf(sensitiveSlots(slots)).filter((slot) =>
    options.some(({ patch }) => Object.hasOwn(patch, slot)),
  )
  return asked.length === 0 ? {} : { sensitiveSlots: asked }
}
