import { Busy } from '../base/busy.js'
import { ask, type Connection } from '../base/connection.js'
import { loadRanking } from '../base/load-ranking.js'
import type { CandourEvents } from '../base/events.js'
import type { Say } from '../base/view-language.js'
import type { Question, Quiz, QuizAnswer } from '../base/types.js'
import { bodyOf, isSafety, type Answer, type Answers } from './answers.js'
import { answerOf, choose, type Draft } from './draft.js'
import { complaintAbout } from './question-view.js'
import { Run, type Screen } from './run.js'
import type { Setting } from './setting.js'
import { Trail, type Mark } from './trail.js'
import { WaitingAnswers } from './waiting-answers.js'

/** What a player needs of the element that shows it. */
export interface Stage {
  readonly connection: Connection
  readonly limit: number
  readonly locale: string
  readonly say: Say
  /** Shows what changed; then, where there is a selector, moves the focus there. */
  show(focus?: string): void
  tell<Name extends keyof CandourEvents>(name: Name, detail: CandourEvents[Name]): void
}

/** Plays a quiz: which screen is on, what it complains of, and the ranking at the end. */
export class Player {
  run: Run | null = null
  screen: Screen = { kind: 'ranking' }
  error: string | null = null
  /** What shows the ranking, once there is one. */
  rankedView: ((run: Run, setting: Setting) => unknown) | null = null
  announcement = ''
  readonly busy: Busy
  readonly trail = new Trail((mark) => this.moved(mark))
  private answered: QuizAnswer | null = null
  private harmless: Answers = new Map()
  readonly waiting = new WaitingAnswers(`candour-${this.trail.key}`)
  private isWithheld = false
  private started = false

  constructor(private readonly stage: Stage) {
    this.busy = new Busy(
      () => stage.show(),
      ({ kind, type = null }, cause) => {
        if (cause === 'pressed' || (cause === 'first' && this.run !== null)) stage.show('#failed')
        stage.tell('cq-error', { kind, type })
      },
    )
  }

  async load(): Promise<void> {
    this.run = null
    this.forget()
    const call = (signal: AbortSignal) => ask(this.stage.connection, { path: 'v1/quiz', signal })
    const quiz = (await this.busy.run(call, () => void this.load())) as Quiz | null
    if (quiz === null) return
    this.run = new Run(quiz, this.waiting.take(quiz))
    this.harmless = this.run.answers
    this.screen = this.run.first
    this.stage.tell('cq-ready', { quizVersion: quiz.version })
    this.stage.show()
    this.tellOfScreen(this.run)
  }

  choose(run: Run, question: Question, id: string): boolean {
    this.start(run)
    const draft = choose(question, run.draftAt(question), id)
    this.error = draft === null ? this.stage.say('tooMany', { max: question.max ?? 1 }) : null
    if (draft !== null) run.note(question, draft)
    this.stage.show(draft === null ? '#error' : undefined)
    return draft !== null
  }

  fill(run: Run, question: Question, change: Partial<Draft>): void {
    this.start(run)
    run.note(question, {
      ...run.draftAt(question),
      ...(change.amount !== undefined && { chosen: [] }),
      ...change,
    })
    this.stage.show()
  }

  /** Continue: takes what is filled in, or says what is missing. */
  submit(run: Run, question: Question, editing: boolean): void {
    const answer = answerOf(question, run.draftAt(question))
    const mayBeEmpty = !question.required && !isSafety(question)
    if (answer === undefined || (answer === null && !mayBeEmpty)) {
      this.error = complaintAbout(question, this.stage)
      this.stage.show('#error')
    } else this.take(run, question, answer, editing)
  }

  take(run: Run, question: Question, answer: Answer | null, editing: boolean): void {
    this.start(run)
    const { position } = run.progressAt(question)
    const next = run.answer(question, answer, editing)
    this.remember(run)
    if (!isSafety(question)) this.stage.tell('cq-answer', { quizVersion: run.quiz.version, position })
    this.go(run, next)
  }

  readonly edit = (run: Run, question: Question): void =>
    this.go(run, { kind: 'question', question, editing: true })

  back(run: Run, question: Question, editing: boolean): void {
    if (this.trail.back()) return
    const before = run.before(question)
    if (editing || before === undefined) this.go(run, { kind: 'ranking' })
    else this.go(run, { kind: 'question', question: before, editing: false })
  }

  readonly rankAgain = (run: Run): void => {
    this.remember(run)
    void this.rank(run)
  }

  readonly startAgain = ({ quiz }: Run): void => {
    this.run = new Run(quiz)
    this.harmless = this.run.answers
    this.forget()
    this.go(this.run, this.run.first)
  }

  /** The page goes away: what is left in the tab is for when it comes back. */
  leaveAnswers(): void {
    if (this.run === null) this.waiting.putBack()
    else this.waiting.leave(this.run.quiz, this.harmless)
  }

  // From a safety answer that closes gates on nothing more is left: the tab then tells as little as the events do.
  private remember(run: Run): void {
    if (!run.mustBeQuiet) this.harmless = run.harmless
  }

  private forget(): void {
    this.answered = null
    this.rankedView = null
    this.announcement = ''
  }

  private start(run: Run): void {
    if (this.started) return
    this.started = true
    // By the time it is needed it is there; if this fails, the ranking tries again.
    void loadRanking().catch(() => {})
    this.stage.tell('cq-start', { quizVersion: run.quiz.version })
  }

  private go(run: Run, screen: Screen): void {
    const at = screen.kind === 'question' ? run.quiz.questions.indexOf(screen.question) : -1
    this.trail.push(at, screen.kind === 'question' && screen.editing)
    this.show(run, screen)
  }

  private show(run: Run, screen: Screen): void {
    this.screen = screen
    this.error = null
    this.busy.rest()
    this.stage.show(screen.kind === 'question' ? 'h2' : undefined)
    if (screen.kind === 'ranking') void this.rank(run)
    else this.tellOfScreen(run)
  }

  private tellOfScreen(run: Run): void {
    const { screen } = this
    if (screen.kind !== 'question' || screen.editing) return
    const { position } = run.progressAt(screen.question)
    this.stage.tell('cq-question-view', { quizVersion: run.quiz.version, position })
  }

  /** Asks for the ranking; one that was there stays until the new one has come. */
  private async rank(run: Run): Promise<void> {
    const { connection, limit, say } = this.stage
    // What was suggested before a safety answer must not stand a moment longer.
    this.isWithheld = run.mustBeQuiet
    const body = { answers: bodyOf(run.answers), limit, explain: 'full' }
    const call = (signal: AbortSignal) =>
      Promise.all([
        ask(connection, { path: 'v1/quiz/answers', body, signal }) as Promise<QuizAnswer>,
        loadRanking(),
      ])
    const found = await this.busy.run(call, () => void this.rank(run))
    if (found === null || this.run !== run) return
    const [answered, { changesBetween, rankedView }] = found
    this.announcement = changesBetween(this.answered, answered, say)
    this.answered = answered
    this.isWithheld = false
    const { busy, edit, startAgain, rankAgain } = this
    this.rankedView = (one, setting) =>
      rankedView({ answered, busy, edit, startAgain, rankAgain, isWithheld: this.isWithheld }, one, setting)
    this.stage.show('candour-ranking')
    this.stage.tell('cq-complete', { quizVersion: run.quiz.version })
  }

  /** The browser went back or forward. */
  private moved(mark: Mark | null): void {
    const { run } = this
    if (run === null) return
    const question = mark === null ? undefined : run.quiz.questions[mark.at]
    if (mark?.at === -1 && run.isAnsweredUpTo(null)) this.show(run, { kind: 'ranking' })
    else if (question !== undefined && run.isAnsweredUpTo(question)) {
      this.show(run, { kind: 'question', question, editing: mark?.editing ?? false })
    } else if (!isSame(this.screen, run.first)) this.show(run, run.first)
  }
}

const isSame = (a: Screen, b: Screen): boolean =>
  a.kind === b.kind && (a.kind === 'ranking' || b.kind === 'ranking' || a.question === b.question)
