import type { Question, Quiz } from '../base/types.js'

export type Answer = string | readonly string[] | { readonly max: number; readonly strict: boolean }
/** By question; null is skipped. */
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

/** The most questions that can follow from one, itself included: what is promised must not grow. */
export function longestFrom(quiz: Quiz, id: string | null, limit = quiz.questions.length): number {
  const question = questionOf(quiz, id)
  if (question === undefined || limit === 0) return 0
  const following = new Set([question.next, ...question.options.map(({ next }) => next)])
  return 1 + Math.max(...[...following].map((next) => longestFrom(quiz, next, limit - 1)))
}

/** The question that decides on health: an option of it fills in conditions. */
export const isSafety = ({ options }: Question): boolean => options.some(({ patch }) => 'conditions' in patch)

/** Whether an answer clears the safety question: nothing is then to be left out for health. */
export function clearsSafety({ options }: Question, answer: Answer | null): boolean {
  const conditions = options.find(({ id }) => id === answer)?.patch['conditions']
  return Array.isArray(conditions) && conditions.length === 0
}

/** The answers as a request has them: what was skipped is left out. */
export const bodyOf = (answers: Answers): Readonly<Record<string, Answer>> =>
  Object.fromEntries([...answers].filter((entry): entry is [string, Answer] => entry[1] !== null))

export const questionOf = ({ questions }: Quiz, id: string | null): Question | undefined =>
  questions.find((question) => question.id === id)

function nextAfter({ options, next }: Question, answer: Answer | null): string | null {
  const chosen = options.find(({ id }) => id === answer)
  return chosen === undefined ? next : chosen.next
}
