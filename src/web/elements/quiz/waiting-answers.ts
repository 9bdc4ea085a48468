import type { Question, Quiz } from '../base/types.js'
import { questionOf, type Answer, type Answers } from './answers.js'
import { isSensitive } from './sensitive.js'

/** Answers that wait in the tab while the page is reloaded, never a sensitive one. Reading them takes them out. */
export class WaitingAnswers {
  private found: string | null = null

  constructor(private readonly key: string) {
    attempt((storage) => (this.found = storage.getItem(key)))
    this.forget()
  }

  /** Leaves answers for the next load of the page. */
  leave({ version }: Quiz, answers: Answers): void {
    this.found = answers.size === 0 ? null : JSON.stringify({ version, answers: [...answers] })
    this.putBack()
  }

  /** Leaves again what was read and not taken. */
  putBack(): void {
    const { found } = this
    if (found !== null) attempt((storage) => storage.setItem(this.key, found))
  }

  forget(): void {
    attempt((storage) => storage.removeItem(this.key))
  }

  /** Takes the answers that still fit the quiz. */
  take(quiz: Quiz): Answers {
    const left = parsed(this.found)
    this.found = null
    if (left?.version !== quiz.version) return new Map()
    return new Map(
      left.answers.filter(([id, answer]) => {
        const question = questionOf(quiz, id)
        return question !== undefined && !isSensitive(question) && isAnswer(answer, question)
      }),
    )
  }
}

interface StoredAnswers {
  readonly version: string
  readonly answers: readonly (readonly [string, Answer | null])[]
}

function parsed(text: string | null): StoredAnswers | null {
  try {
    const left = JSON.parse(text ?? 'null') as StoredAnswers | null
    return Array.isArray(left?.answers) ? left : null
  } catch {
    return null
  }
}

function isAnswer(answer: Answer | null, { options, currency }: Question): boolean {
  if (answer === null) return true
  if (typeof answer === 'object' && 'max' in answer) return Number.isInteger(answer.max) && currency !== null
  const ids = typeof answer === 'string' ? [answer] : answer
  return ids.every((id) => options.some((option) => option.id === id))
}

/** Uses the tab's storage: a frame may have none, and a storage may have no room. */
function attempt(use: (storage: Storage) => unknown): void {
  try {
    use(sessionStorage)
  } catch {
    // Then nothing waits, and the quiz starts anew.
  }
}
