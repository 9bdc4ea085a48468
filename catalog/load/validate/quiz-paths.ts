import { optionsOf, type Option, type Question, type QuestionId, type Quiz } from '../../quiz/quiz.js'
import { conflictsOf } from '../../quiz/quiz-patch.js'
import { idsOf } from '../../support/ids.js'
import type { DataProblem } from './problem.js'

const file = 'quiz'

/**
 * The proof over all paths. Questions and where they lead are a graph: without a circle every path ends and no question
 * repeats, and what the first question leads to, over whatever answer, is what can be reached. Two patches meet on a path
 * when the second's question can be reached from where the first's option leads, so looking at pairs looks at every path.
 */
export function pathProblems({ questions }: Quiz): readonly DataProblem[] {
  const [first] = questions
  if (first === undefined) return []
  const byId = new Map(questions.map((question) => [question.id, question]))
  const circles = circleProblems(first, byId)
  return circles.length > 0 ? circles : [...unreachable(first, byId), ...conflicts(questions, byId)]
}

type Graph = ReadonlyMap<QuestionId, Question>

/** Where a question leads: over each option, and by itself when it is skipped. */
function nextsOf(question: Question): readonly QuestionId[] {
  const nexts = [question.next, ...optionsOf(question).map(({ next }) => next)]
  return [...new Set(nexts)].filter((next) => next !== null)
}

/** The first circle met on the way down, if any: a question that is asked again below itself. */
function circleProblems(first: Question, graph: Graph): readonly DataProblem[] {
  const done = new Set<QuestionId>()
  const circleBelow = (id: QuestionId, above: readonly QuestionId[]): readonly QuestionId[] | undefined => {
    if (above.includes(id)) return [...above.slice(above.indexOf(id)), id]
    const question = graph.get(id)
    if (done.has(id) || question === undefined) return undefined
    done.add(id)
    for (const next of nextsOf(question)) {
      const circle = circleBelow(next, [...above, id])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  const circle = circleBelow(first.id, [])
  return circle === undefined
    ? []
    : [
        {
          file,
          at: circle.at(-2) ?? first.id,
          problem: `It leads back to a question already asked (${circle.join(' → ')}), so this path never ends.`,
          fix: 'Let it name a later question, or null.',
        },
      ]
}

function unreachable(first: Question, graph: Graph): readonly DataProblem[] {
  const reached = reachableFrom(first.id, graph)
  const lost = [...graph.values()].filter(({ id }) => !reached.has(id))
  return lost.map(({ id, options }) => ({
    file,
    at: id,
    problem: `No path reaches this question, nor its options (${idsOf(options).join(', ')}).`,
    fix: 'Name it as the next of a question or an option, or remove it.',
  }))
}

function reachableFrom(start: QuestionId | null, graph: Graph): ReadonlySet<QuestionId> {
  const reached = new Set<QuestionId>(start === null ? [] : [start])
  for (const id of reached) {
    const question = graph.get(id)
    for (const next of question === undefined ? [] : nextsOf(question)) reached.add(next)
  }
  return reached
}

function conflicts(questions: readonly Question[], graph: Graph): readonly DataProblem[] {
  return questions.flatMap((question) =>
    patchingOptions(question).flatMap((option, i, all) => {
      const below = reachableFrom(option.next, graph)
      const later = questions.filter(({ id }) => below.has(id)).flatMap(patchingOptions)
      const beside = option.exclusive ? [] : all.slice(i + 1).filter(({ exclusive }) => !exclusive)
      return [...beside, ...later].flatMap((other) => conflictProblems(option, other))
    }),
  )
}

interface PatchingOption extends Option {
  readonly at: string
}

/** What a question can patch. An amount is a patch too, and differs from every other. */
function patchingOptions(question: Question): readonly PatchingOption[] {
  const options = optionsOf(question).map((option) => ({ ...option, at: `${question.id}: ${option.id}` }))
  if (question.kind !== 'amount') return options
  const at = `${question.id}: an amount`
  const amount = {
    id: 'max',
    label: '',
    patch: { [question.slot]: at },
    next: question.next,
    exclusive: true,
  }
  return [...options, { ...amount, at }]
}

function conflictProblems(one: PatchingOption, other: PatchingOption): readonly DataProblem[] {
  return conflictsOf(one.patch, other.patch).map((slot) => ({
    file,
    at: one.at,
    problem: `It and “${other.at}” can be answered together and patch ${slot} differently.`,
    fix: 'Patch it in one of them, make one exclusive, or part their paths.',
  }))
}
