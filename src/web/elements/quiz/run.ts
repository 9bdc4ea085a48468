import type { Question, Quiz } from '../base/types.js'
import { longestFrom, pathOf, type Answer, type Answers } from './answers.js'
import { inputOf, type QuestionInput } from './question-input.js'
import { isSensitive, saysNone } from './sensitive.js'

/** The screen of a question; `editing` where the shopper came back from the ranking to change its answer. */
export interface QuestionScreen {
  readonly kind: 'question'
  readonly question: Question
  readonly editing: boolean
}

/** What is on the screen: a question, or the ranking that comes after the last. */
export type Screen = QuestionScreen | { readonly kind: 'ranking' }

/** One shopper's way through a quiz. It lives in memory and nowhere else. */
export class Run {
  readonly answers = new Map<string, Answer | null>()
  readonly first: Screen
  private readonly inputs = new Map<string, QuestionInput>()

  /** `earlier` holds answers from before a reload, which are not asked for again. */
  constructor(
    readonly quiz: Quiz,
    private readonly earlier: Answers = new Map(),
  ) {
    this.replace(earlier)
    this.first = this.screenOf(this.unanswered, false)
  }

  /** Whether the run goes on with answers from before a reload. */
  get isResumed(): boolean {
    return this.earlier.size > 0
  }

  /** Questions count up along this path; the total is the longest it can still become. */
  progressAt({ id }: Question): { readonly position: number; readonly total: number } {
    const before = this.path.findIndex((question) => question.id === id)
    return { position: before + 1, total: before + longestFrom(this.quiz, id) }
  }

  /** The input on the screen of a question: what was filled in last, else what was answered. */
  inputAt(question: Question): QuestionInput {
    return this.inputs.get(question.id) ?? inputOf(this.answers.get(question.id), question)
  }

  /** Keeps the input of a question that is not answered yet. */
  note({ id }: Question, input: QuestionInput): void {
    this.inputs.set(id, input)
  }

  /** The answers without the sensitive ones. */
  get harmless(): Answers {
    const guarded = this.quiz.questions.filter(isSensitive).map(({ id }) => id)
    return new Map([...this.answers].filter(([id]) => !guarded.includes(id)))
  }

  /** Takes an answer, forgets those it leads past, and returns the next screen. */
  answer(question: Question, answer: Answer | null, editing: boolean): Screen {
    this.answers.set(question.id, answer)
    if (answer === null) this.inputs.delete(question.id)
    const path = this.path
    for (const id of [...this.answers.keys()]) {
      if (path.every((one) => one.id !== id)) this.forget(id)
    }
    const next =
      editing || this.isResumed ? this.unanswered : path[path.findIndex(({ id }) => id === question.id) + 1]
    return this.screenOf(next, editing)
  }

  /** Sets answers in place of those to the same questions. */
  replace(answers: Answers): void {
    for (const [id, answer] of answers) this.answers.set(id, answer)
    this.inputs.clear()
  }

  /** Whether every question before this one on the path was answered or skipped; null stands for the end. */
  isAnsweredUpTo(question: Question | null): boolean {
    const at = question === null ? this.path.length : this.path.indexOf(question)
    return at >= 0 && this.path.slice(0, at).every(({ id }) => this.answers.has(id))
  }

  /** The question before another on the path. */
  before({ id }: Question): Question | undefined {
    return this.path[this.path.findIndex((question) => question.id === id) - 1]
  }

  /** Whether a sensitive answer closed gates; the page then hears nothing more. */
  get mustBeQuiet(): boolean {
    return this.path.some((question) => {
      const answer = this.answers.get(question.id)
      return answer !== undefined && isSensitive(question) && !saysNone(question, answer)
    })
  }

  /** The questions that the answers lead through. */
  get path(): readonly Question[] {
    return pathOf(this.quiz, this.answers)
  }

  private get unanswered(): Question | undefined {
    return this.path.find(({ id }) => !this.answers.has(id))
  }

  private forget(id: string): void {
    this.answers.delete(id)
    this.inputs.delete(id)
  }

  private screenOf(question: Question | undefined, editing: boolean): Screen {
    return question === undefined ? { kind: 'ranking' } : { kind: 'question', question, editing }
  }
}
