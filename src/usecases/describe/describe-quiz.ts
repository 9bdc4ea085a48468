import {
  idsOf,
  type Locale,
  optionsOf,
  type Patch,
  type PhraseValues,
  type Question,
  type QuestionId,
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
  readonly kind: Question['kind']
  readonly text: string
  readonly help: string | null
  readonly why: string
  readonly required: boolean
  readonly max: number | null
  readonly currency: string | null
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
  const conditions = idsOf(catalog.taxonomy.conditions).map((id) => ({ label: `label.condition.${id}` }))
  const questions = quiz.questions.map((question) =>
    describeQuestion(question, catalog.currency, phrase, { conditions }),
  )
  return { version: versions.catalogVersion, start, questions }
}

function describeQuestion(
  question: Question,
  currency: string,
  phrase: Phrase,
  { conditions = [] }: PhraseValues,
): DescribedQuestion {
  const { id, kind, required, next } = question
  const max = question.kind === 'multiple' ? question.max : null
  const values = { conditions, max: max ?? 1 }
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
    kind,
    text: phrase(`quiz.${id}.text`, values),
    help: optional(`quiz.${id}.help`),
    why: phrase(`quiz.${id}.why`, values),
    required,
    max,
    currency: kind === 'budget' ? currency : null,
    options,
    next,
  }
}
