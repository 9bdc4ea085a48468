import { optionsOf, type Question, type QuestionId, type Quiz } from './quiz.js'
import { amountAsked, type Answer, type QuizAnswers } from './quiz-answers.js'
import { mergePatches, type Patch } from './quiz-patch.js'
import { screenedSlots, UNDISCLOSED, type ProfileSlot } from '../profile/slot.js'

export interface QuizFault {
  readonly question: QuestionId
  readonly code: 'off-path' | 'missing-answer'
  readonly detail: string
}

/** A profile in the form of a request and the question to ask next, or what does not fit the quiz. */
export type QuizOutcome =
  | { readonly kind: 'profile'; readonly profile: Patch; readonly nextQuestion: QuestionId | null }
  | { readonly kind: 'refused'; readonly faults: readonly [QuizFault, ...QuizFault[]] }

/**
 * Walks a quiz along its answers. Any question may be skipped, unless it is required and a later one is answered.
 * Whoever leaves a screened slot open is taken to hold the answer back, so every contraindication closes.
 */
export function profileFrom(quiz: Quiz, given: QuizAnswers, slots: readonly ProfileSlot[]): QuizOutcome {
  const answers = new Map(Object.entries(given).filter((entry): entry is [string, Answer] => !!entry[1]))
  const path = pathOf(quiz, answers)
  const last = path.findLastIndex(({ id }) => answers.has(id))
  const [first, ...rest] = faultsOf(path.slice(0, last + 1), answers)
  if (first !== undefined) return { kind: 'refused', faults: [first, ...rest] }
  const patches = path.flatMap((question) => patchesOf(question, answers.get(question.id), slots))
  return {
    kind: 'profile',
    profile: { ...heldBack(slots), ...patches.reduce(mergePatches, {}) },
    nextQuestion: path[last + 1]?.id ?? null,
  }
}

/** The questions these answers lead through, the unanswered ones included. */
function pathOf({ questions }: Quiz, answers: ReadonlyMap<QuestionId, Answer>): readonly Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const path: Question[] = []
  for (let asked = questions[0]; asked !== undefined; asked = byId.get(nextAfter(asked, answers) ?? '')) {
    path.push(asked)
  }
  return path
}

function nextAfter(question: Question, answers: ReadonlyMap<QuestionId, Answer>): QuestionId | null {
  const answer = answers.get(question.id)
  const chosen = optionsOf(question).find(({ id }) => id === answer)
  return chosen === undefined ? question.next : chosen.next
}

function faultsOf(
  walked: readonly Question[],
  answers: ReadonlyMap<QuestionId, Answer>,
): readonly QuizFault[] {
  const onPath = new Set(walked.map(({ id }) => id))
  const strays = [...answers.keys()].filter((id) => !onPath.has(id))
  const missing = walked.filter(({ id, required }) => required && !answers.has(id))
  return [
    ...strays.map((question) => ({
      question,
      code: 'off-path' as const,
      detail: 'The other answers do not lead to this question.',
    })),
    ...missing.map(({ id }) => ({
      question: id,
      code: 'missing-answer' as const,
      detail: 'A later question is answered and this one, which is required, is not.',
    })),
  ]
}

const heldBack = (slots: readonly ProfileSlot[]): Patch =>
  Object.fromEntries(screenedSlots(slots).map(({ id }) => [id, UNDISCLOSED]))

function patchesOf(
  question: Question,
  answer: Answer | undefined,
  slots: readonly ProfileSlot[],
): readonly Patch[] {
  if (answer === undefined) return []
  if (typeof answer === 'object' && 'max' in answer) return [amountPatch(question, answer, slots)]
  const chosen = typeof answer === 'string' ? [answer] : answer
  return optionsOf(question).flatMap(({ id, patch }) => (chosen.includes(id) ? [patch] : []))
}

type AmountAnswer = Extract<Answer, { readonly max: number }>

function amountPatch(
  question: Question,
  { max, strict }: AmountAnswer,
  slots: readonly ProfileSlot[],
): Patch {
  if (question.kind !== 'amount') throw new Error(`${question.id} asks for no amount`)
  const { id, currency } = amountAsked(question, slots)
  return { [id]: { max, ...(strict !== undefined && { strict }), ...(currency !== null && { currency }) } }
}
