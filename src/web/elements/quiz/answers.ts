import type { Option, Question, Quiz } from '../base/types.js'

/** The answer to one question: an option, several, or an amount in minor units. */
export type Answer = string | readonly string[] | { readonly max: number; readonly strict: boolean }
/** Answers by the id of their question; null where the question was skipped. */
export type Answers = ReadonlyMap<string, Answer | null>

/** The questions that these answers lead through, in order. */
export function pathOf(quiz: Quiz, answers: Answers): readonly Question[] {
  const path: Question[] = []
  let asked = questionOf(quiz, quiz.start)
  while (asked !== undefined && !path.includes(asked)) {
    path.push(asked)
    asked = questionOf(quiz, nextAfter(asked, answers.get(asked.id) ?? null))
  }
  return path
}

/** The length of the longest way from a question to the end, itself included. Shoppers see it, and it must never grow. */
export function longestFrom(quiz: Quiz, id: string | null, limit = quiz.questions.length): number {
  const question = questionOf(quiz, id)
  if (question === undefined || limit === 0) return 0
  const following = new Set([question.next, ...question.options.map(({ next }) => next)])
  return 1 + Math.max(...[...following].map((next) => longestFrom(quiz, next, limit - 1)))
}

/** The answers as a request carries them, without the questions that were skipped. */
export const bodyOf = (answers: Answers): Readonly<Record<string, Answer>> =>
  Object.fromEntries([...answers].filter((entry): entry is [string, Answer] => entry[1] !== null))

/** The question of an id; undefined for null, which is the end. */
export const questionOf = ({ questions }: Quiz, id: string | null): Question | undefined =>
  questions.find((question) => question.id === id)

/** The options that an answer chose; none for an amount and for a question that was skipped. */
export function chosenIn({ options }: Question, answer: Answer | null): readonly Option[] {
  if (answer === null || (typeof answer === 'object' && 'max' in answer)) return []
  return options.filter(({ id }) => (typeof answer === 'string' ? answer === id : answer.includes(id)))
}

function nextAfter({ options, next }: Question, answer: Answer | null): string | null {
  const chosen = options.find(({ id }) => id === answer)
  return chosen === undefined ? next : chosen.next
}
