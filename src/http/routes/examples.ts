import { idsOf, optionsOf, type Catalog, type Question, type Quiz } from '#catalog'
import type { Persona } from '../../usecases/govern/personas.js'
import type { Examples } from '../route.js'

const PERSONAS_MAX = 3
const AMOUNT = 6000

/** Bodies of `POST /v1/recommendations`: what some personas ask, and one of them on a day. */
export function requestExamples(personas: readonly Persona[]): Examples {
  const asked = personas
    .slice(0, PERSONAS_MAX)
    .map(({ id, name, request }) => [id, { summary: name, value: request }])
  const { profile } = personas[0]?.request ?? { profile: {} }
  const replay = {
    summary: 'The rules and facts of a day, on the versions of now',
    value: { profile, asOf: { date: '2026-11-01' } },
  }
  return { ...(Object.fromEntries(asked) as Examples), replay }
}

/** A body of `POST /v1/comparisons`: two products for a persona. */
export function comparisonExamples(personas: readonly Persona[], { products }: Catalog): Examples {
  const [first] = personas
  const productIds = idsOf(products.slice(0, 2))
  const summary = `Two products: ${first?.name ?? 'for whoever says nothing'}`
  return { two: { summary, value: { productIds, profile: first?.request.profile ?? {} } } }
}

/** Bodies of `POST /v1/quiz/answers`: the first question answered, and all of them. */
export function quizExamples({ quiz }: Catalog): Examples {
  const path = pathThrough(quiz)
  return {
    start: {
      summary: 'The first question answered',
      value: { answers: answersTo(path.slice(0, 1)), explain: 'none' },
    },
    whole: { summary: 'All answered', value: { answers: answersTo(path), limit: 3 } },
  }
}

function pathThrough({ questions }: Quiz): readonly Question[] {
  const path: Question[] = []
  for (let asked = questions[0]; asked !== undefined;) {
    path.push(asked)
    const next = chosenOf(asked)?.next ?? asked.next
    asked = questions.find(({ id }) => id === next)
  }
  return path
}

/** An option that leads on, where one does. */
function chosenOf(question: Question) {
  const options = optionsOf(question)
  return options.find(({ next }) => next !== null) ?? options[0]
}

const answersTo = (questions: readonly Question[]): object =>
  Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]))

function answerTo(question: Question): unknown {
  if (question.kind === 'amount') return { max: AMOUNT }
  const id = chosenOf(question)?.id
  return question.kind === 'multiple' ? [id] : id
}

/** The rules of a catalogue without those of markets, as they are sent: evidence by its id. */
export const exampleRules = ({ rules }: Catalog): readonly unknown[] =>
  rules
    .filter(({ kind }) => kind !== 'market')
    .map(({ evidence, ...rule }) => ({ ...rule, evidence: idsOf(evidence) }))

/** A persona as it is sent. */
export function examplePersona([first]: readonly Persona[]): { readonly id: string } {
  const { name, request } = first ?? { name: 'Whoever says nothing', request: { profile: {} } }
  return { id: 'one-more', name, request } as { readonly id: string }
}
