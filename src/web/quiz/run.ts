import type { Question, Quiz } from '../types.js'
import { clearsSafety, isSafety, longestFrom, pathOf, questionOf, type Answer } from './answers.js'
import { draftOf, type Draft } from './draft.js'

/** A question of the quiz, or what comes after the last. */
export type Screen =
  | { readonly kind: 'question'; readonly question: Question; readonly editing: boolean }
  | { readonly kind: 'ranking' }

/** One shopper's way through a quiz. It lives in memory and nowhere else. */
export class Run {
  readonly answers = new Map<string, Answer | null>()
  private readonly drafts = new Map<string, Draft>()

  constructor(readonly quiz: Quiz) {}

  get first(): Screen {
    return this.screenOf(questionOf(this.quiz, this.quiz.start), false)
  }

  /** Questions count up along this path; the total is the longest it can still become. */
  progressAt({ id }: Question): { readonly position: number; readonly total: number } {
    const before = this.path.findIndex((question) => question.id === id)
    return { position: before + 1, total: before + longestFrom(this.quiz, id) }
  }

  draftAt(question: Question): Draft {
    return this.drafts.get(question.id) ?? draftOf(this.answers.get(question.id), question)
  }

  note({ id }: Question, draft: Draft): void {
    this.drafts.set(id, draft)
  }

  /** Takes an answer, forgets those it leads past, and says what comes next. */
  answer(question: Question, answer: Answer | null, editing: boolean): Screen {
    this.answers.set(question.id, answer)
    if (answer === null) this.drafts.delete(question.id)
    const path = this.path
    for (const id of [...this.answers.keys()]) {
      if (path.every((one) => one.id !== id)) this.forget(id)
    }
    const next = editing
      ? path.find(({ id }) => !this.answers.has(id))
      : path[path.findIndex(({ id }) => id === question.id) + 1]
    return this.screenOf(next, editing)
  }

  replace(answers: ReadonlyMap<string, Answer | null>): void {
    for (const [id, answer] of answers) this.answers.set(id, answer)
    this.drafts.clear()
  }

  /** Whether all that comes before a question on this path was answered or skipped; null is the end. */
  isAnsweredUpTo(question: Question | null): boolean {
    const at = question === null ? this.path.length : this.path.indexOf(question)
    return at >= 0 && this.path.slice(0, at).every(({ id }) => this.answers.has(id))
  }

  before({ id }: Question): Question | undefined {
    return this.path[this.path.findIndex((question) => question.id === id) - 1]
  }

  /** Whether a safety answer closed gates: the page is then told nothing more. */
  get mustBeQuiet(): boolean {
    return this.path.some((question) => {
      const answer = this.answers.get(question.id)
      return answer !== undefined && isSafety(question) && !clearsSafety(question, answer)
    })
  }

  get path(): readonly Question[] {
    return pathOf(this.quiz, this.answers)
  }

  private forget(id: string): void {
    this.answers.delete(id)
    this.drafts.delete(id)
  }

  private screenOf(question: Question | undefined, editing: boolean): Screen {
    return question === undefined ? { kind: 'ranking' } : { kind: 'question', question, editing }
  }
}
