import type { Question, Quiz } from '../base/types.js'
import { clearsSafety, isSafety, longestFrom, pathOf, type Answer, type Answers } from './answers.js'
import { draftOf, type Draft } from './draft.js'

/** A question of the quiz, or what comes after the last. */
export type Screen =
  | { readonly kind: 'question'; readonly question: Question; readonly editing: boolean }
  | { readonly kind: 'ranking' }

/** One shopper's way through a quiz. It lives in memory and nowhere else. */
export class Run {
  readonly answers = new Map<string, Answer | null>()
  readonly first: Screen
  private readonly drafts = new Map<string, Draft>()

  /** Answers given before it are not asked for again. */
  constructor(
    readonly quiz: Quiz,
    private readonly earlier: Answers = new Map(),
  ) {
    this.replace(earlier)
    this.first = this.screenOf(this.unanswered, false)
  }

  /** Whether it goes on with answers from before the page was reloaded. */
  get isResumed(): boolean {
    return this.earlier.size > 0
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

  /** The answers but those about safety. */
  get harmless(): Answers {
    const guarded = this.quiz.questions.filter(isSafety).map(({ id }) => id)
    return new Map([...this.answers].filter(([id]) => !guarded.includes(id)))
  }

  /** Takes an answer, forgets those it leads past, and says what comes next. */
  answer(question: Question, answer: Answer | null, editing: boolean): Screen {
    this.answers.set(question.id, answer)
    if (answer === null) this.drafts.delete(question.id)
    const path = this.path
    for (const id of [...this.answers.keys()]) {
      if (path.every((one) => one.id !== id)) this.forget(id)
    }
    const next =
      editing || this.isResumed ? this.unanswered : path[path.findIndex(({ id }) => id === question.id) + 1]
    return this.screenOf(next, editing)
  }

  replace(answers: Answers): void {
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

  private get unanswered(): Question | undefined {
    return this.path.find(({ id }) => !this.answers.has(id))
  }

  private forget(id: string): void {
    this.answers.delete(id)
    this.drafts.delete(id)
  }

  private screenOf(question: Question | undefined, editing: boolean): Screen {
    return question === undefined ? { kind: 'ranking' } : { kind: 'question', question, editing }
  }
}
