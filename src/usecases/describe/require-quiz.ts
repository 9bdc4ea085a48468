import type { Catalog, Quiz, QuestionId } from '#catalog'
import { Problem } from '../../errors.js'

/** The quiz of a catalogue and the id of its first question. Throws a Problem where there is none. */
export function requireQuiz({ quiz }: Catalog): { readonly quiz: Quiz; readonly start: QuestionId } {
  const [first] = quiz.questions
  if (first === undefined) throw new Problem('not-found', 'This catalogue has no quiz.')
  return { quiz, start: first.id }
}
