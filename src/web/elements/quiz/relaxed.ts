import type { Option, Quiz } from '../base/types.js'
import { wishGate } from '../base/wish-gate.js'
import { questionOf, type Answer, type Answers } from './answers.js'

/** One answer without the wish behind a gate, and the options that stood for it. */
interface Relaxed {
  readonly answer: Answer | null
  readonly dropped: readonly Option[]
}

/** The answers without the wishes behind these gates. */
export function relaxed(quiz: Quiz, answers: Answers, drop: readonly string[]): Answers {
  return new Map([...answers].map(([id, answer]) => [id, without(quiz, [id, answer], drop).answer]))
}

/** The labels of the options that dropping these gates takes back. */
export function wishesBehind(quiz: Quiz, answers: Answers, drop: readonly string[]): readonly string[] {
  return [...answers].flatMap((entry) => without(quiz, entry, drop).dropped.map(({ label }) => label))
}

type Entry = readonly [question: string, answer: Answer | null]

function without(quiz: Quiz, [id, answer]: Entry, drop: readonly string[]): Relaxed {
  if (answer === null || typeof answer === 'string') return { answer, dropped: [] }
  if ('max' in answer) {
    const isDropped = drop.some((gate) => wishGate(gate)?.kind === 'strict')
    return { answer: isDropped ? { ...answer, strict: false } : answer, dropped: [] }
  }
  const options = questionOf(quiz, id)?.options ?? []
  const dropped = options.filter(
    (option) => answer.includes(option.id) && drop.some((gate) => fills(option.patch, gate.split('.'))),
  )
  const kept = answer.filter((chosen) => dropped.every((option) => option.id !== chosen))
  return { answer: kept.length === 0 ? null : kept, dropped }
}

/** Whether a patch fills in what a path names: `sources.avoid.human` is in `{ sources: { avoid: ['human'] } }`. */
function fills(patch: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  if (Array.isArray(patch)) return patch.includes(key)
  if (typeof patch !== 'object' || patch === null || !(key in patch)) return false
  return fills((patch as Readonly<Record<string, unknown>>)[key], rest)
}
