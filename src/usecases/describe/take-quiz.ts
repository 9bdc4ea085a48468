import { profileFrom, type Catalog, type Patch, type QuestionId, type QuizAnswers } from '#catalog'
import { Problem } from '../../errors.js'
import { requireQuiz } from './require-quiz.js'

export interface QuizTaken {
  /** In the form of a request. */
  readonly profile: Patch
  readonly nextQuestion: QuestionId | null
}

/** Answers in, a profile out. Throws a Problem for answers that the quiz does not lead to. */
export function takeQuiz(answers: QuizAnswers, catalog: Catalog): QuizTaken {
  const { quiz } = requireQuiz(catalog)
  const outcome = profileFrom(quiz, answers, catalog.slots)
  if (outcome.kind === 'profile') return outcome
  const faults = outcome.faults.map(({ question, code, detail }) => ({
    pointer: `/answers/${question}`,
    code,
    detail,
  }))
  throw new Problem('invalid-request', 'The answers do not fit the quiz; see errors.', faults)
}
