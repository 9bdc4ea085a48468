import { CallState } from '../base/call-state.js'
import { ask, type Connection } from '../base/connection.js'
import { loadRanking } from '../base/load-ranking.js'
import type { CandourEvents } from '../base/events.js'
import type { Say } from '../base/view-language.js'
import type { Question, Quiz, AnsweredQuiz } from '../base/types.js'
import { bodyOf, type Answer, type Answers } from './answers.js'
import { answerOf, choose, type QuestionInput } from './question-input.js'
import { complaintAbout } from './question-view.js'
import { Run, type QuestionScreen, type Screen } from './run.js'
import { isSensitive } from './sensitive.js'
import type { Setting } from './setting.js'
import { Trail, type Mark } from './trail.js'
import { WaitingAnswers } from './waiting-answers.js'

/** What a player needs of the element that shows it. */
export interface PlayerHost {
  readonly connection: Connection
  readonly limit: number
  readonly locale: string
  readonly say: Say
  /** Shows what changed; then moves the focus to the selector, where one is given. */
  show(focus?: string): void
  tell<Name extends keyof CandourEvents>(name: Name, detail: CandourEvents[Name]): void
}

/** Plays a quiz: holds the screen that is on, the error on it, and the ranking at the end. */
export class Player {
  run: Run | null = null
  screen: Screen = { kind: 'ranking' }
  error: string | null = null
  /** Shows the ranking; null until there is one. */
  rankedView: ((run: Run, setting: Setting) => unknown) | null = null
  announcement = ''
  readonly callState: CallState
  readonly trail = new Trail((mark) => this.moved(mark))
  private answered: AnsweredQuiz | null = null
  private harmless: Answers = new Map()
  readonly waiting = new WaitingAnswers(`candour-${this.trail.key}`)
  private isWithheld = false
  private started = false

  constructor(private readonly host: PlayerHost) {
    this.callState = new CallState(
      () => host.show(),
      ({ kind, type = null }, cause) => {
        if (cause === 'pressed' || (cause === 'first' && this.run !== null)) host.show('#failed')
        host.tell('cq-error', { kind, type })
      },
    )
  }

  /** Fetches the quiz and starts a run. */
  async load(): Promise<void> {
    this.run = null
    this.forget()
    const call = (signal: AbortSignal) => ask(this.host.connection, { path: 'v1/quiz', signal })
    const quiz = (await this.callState.run(call, () => void this.load())) as Quiz | null
    if (quiz === null) return
    this.run = new Run(quiz, this.waiting.take(quiz))
    this.harmless = this.run.answers
    this.screen = this.run.first
    this.host.tell('cq-ready', { quizVersion: quiz.version })
    this.host.show()
    this.tellOfScreen(this.run)
  }

  /** Chooses an option or takes it back. False where the question takes no further one. */
  choose(run: Run, question: Question, id: string): boolean {
    this.start(run)
    const input = choose(question, run.inputAt(question), id)
    this.error = input === null ? this.host.say('tooMany', { max: question.max ?? 1 }) : null
    if (input !== null) run.note(question, input)
    this.host.show(input === null ? '#error' : undefined)
    return input !== null
  }

  /** Fills in an amount. */
  fill(run: Run, question: Question, change: Partial<QuestionInput>): void {
    this.start(run)
    run.note(question, {
      ...run.inputAt(question),
      ...(change.amount !== undefined && { chosen: [] }),
      ...change,
    })
    this.host.show()
  }

  /** Takes the input as the answer, or says what is wrong with it. */
  submit(run: Run, screen: QuestionScreen): void {
    const { question } = screen
    const answer = answerOf(question, run.inputAt(question))
    const mayBeEmpty = !question.required && !isSensitive(question)
    if (answer === undefined || (answer === null && !mayBeEmpty)) {
      this.error = complaintAbout(question, this.host)
      this.host.show('#error')
    } else this.take(run, screen, answer)
  }

  /** Takes an answer, or null for none, and goes on. */
  take(run: Run, { question, editing }: QuestionScreen, answer: Answer | null): void {
    this.start(run)
    const { position } = run.progressAt(question)
    const next = run.answer(question, answer, editing)
    this.remember(run)
    if (!isSensitive(question)) this.host.tell('cq-answer', { quizVersion: run.quiz.version, position })
    this.go(run, next)
  }

  readonly edit = (run: Run, question: Question): void =>
    this.go(run, { kind: 'question', question, editing: true })

  /** Goes to the screen before. */
  back(run: Run, { question, editing }: QuestionScreen): void {
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

  /** Leaves the harmless answers in the tab, for the case that the page is loaded again. */
  leaveAnswers(): void {
    if (this.run === null) this.waiting.putBack()
    else this.waiting.leave(this.run.quiz, this.harmless)
  }

  // After a sensitive answer that closes gates nothing more is left in the tab, which would tell what the events do not.
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
    this.host.tell('cq-start', { quizVersion: run.quiz.version })
  }

  private go(run: Run, screen: Screen): void {
    const at = screen.kind === 'question' ? run.quiz.questions.indexOf(screen.question) : -1
    this.trail.push(at, screen.kind === 'question' && screen.editing)
    this.show(run, screen)
  }

  private show(run: Run, screen: Screen): void {
    this.screen = screen
    this.error = null
    this.callState.rest()
    this.host.show(screen.kind === 'question' ? 'h2' : undefined)
    if (screen.kind === 'ranking') void this.rank(run)
    else this.tellOfScreen(run)
  }

  private tellOfScreen(run: Run): void {
    const { screen } = this
    if (screen.kind !== 'question' || screen.editing) return
    const { position } = run.progressAt(screen.question)
    this.host.tell('cq-question-view', { quizVersion: run.quiz.version, position })
  }

  /** Asks for the ranking. The one on the screen stays until the new one has come. */
  private async rank(run: Run): Promise<void> {
    const { connection, limit, say } = this.host
    // What was suggested before a sensitive answer must not stand a moment longer.
    this.isWithheld = run.mustBeQuiet
    const body = { answers: bodyOf(run.answers), limit, explain: 'full' }
    const call = (signal: AbortSignal) =>
      Promise.all([
        ask(connection, { path: 'v1/quiz/answers', body, signal }) as Promise<AnsweredQuiz>,
        loadRanking(),
      ])
    const found = await this.callState.run(call, () => void this.rank(run))
    if (found === null || this.run !== run) return
    const [answered, { changesBetween, rankedView }] = found
    this.announcement = changesBetween(this.answered, answered, say)
    this.answered = answered
    this.isWithheld = false
    const { callState, edit, startAgain, rankAgain } = this
    this.rankedView = (one, setting) =>
      rankedView(
        { answered, callState, edit, startAgain, rankAgain, isWithheld: this.isWithheld },
        one,
        setting,
      )
    this.host.show('candour-ranking')
    this.host.tell('cq-complete', { quizVersion: run.quiz.version })
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
