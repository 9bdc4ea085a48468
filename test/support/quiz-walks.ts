import type fc from 'fast-check'
import { optionsOf, type Question, type Quiz, type QuizAnswers } from '#catalog'

type Answer = NonNullable<QuizAnswers[string]>

/** Everything a question may be answered by: nothing, each option, an amount, all that go together. */
export function answersTo(question: Question): readonly (Answer | undefined)[] {
  const options = optionsOf(question)
  const ids = options.map(({ id }) => id)
  if (question.kind === 'single') return [undefined, ...ids]
  if (question.kind === 'amount')
    return [undefined, ...ids, { max: 2500, strict: false }, { max: 9000, strict: true }]
  const together = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  return [undefined, ...ids.map((id) => [id]), together.slice(-question.max)]
}

/** Ways through a quiz; `pick` says which answers are tried. */
function* walks(
  quiz: Quiz,
  pick: (question: Question) => readonly (Answer | undefined)[],
): Generator<QuizAnswers> {
  const from = function* (id: string | null, before: QuizAnswers): Generator<QuizAnswers> {
    const question = quiz.questions.find((one) => one.id === id)
    if (question === undefined) {
      yield before
      return
    }
    for (const answer of pick(question)) {
      const chosen = optionsOf(question).find((option) => option.id === answer)
      const next = chosen === undefined ? question.next : chosen.next
      yield* from(next, answer === undefined ? before : { ...before, [question.id]: answer })
    }
  }
  yield* from(quiz.questions[0]?.id ?? null, {})
}

const leadsOneWay = (question: Question): boolean =>
  optionsOf(question).every(({ next }) => next === question.next)

/**
 * Every path through a quiz, each question of it answered and also skipped. Where a question `turns`, as one does whose
 * answers all lead the same way, its answers take turns from path to path; of any other each answer is a path.
 */
export function* everyPath(quiz: Quiz, turns = leadsOneWay): Generator<QuizAnswers> {
  const turning = quiz.questions.filter(turns)
  const pick = (question: Question) =>
    turning.includes(question) ? answersTo(question).slice(0, 2) : answersTo(question)
  let turn = 0
  for (const walk of walks(quiz, pick)) {
    const taken = turning.filter(({ id }) => id in walk)
    const turned = taken.map((question) => {
      const answers = answersTo(question).slice(1)
      return [question.id, answers[turn % answers.length]] as const
    })
    turn += 1
    yield { ...walk, ...Object.fromEntries(turned) }
  }
}

/** A walk in which chance picks each answer. */
export function randomWalk(quiz: Quiz, gen: fc.GeneratorValue, any: typeof fc): QuizAnswers {
  const one = (question: Question) => [gen(any.constantFrom, ...answersTo(question))]
  const [answers = {}] = [...walks(quiz, one)]
  return answers
}
