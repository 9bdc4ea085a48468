import { html, nothing } from 'lit/html.js'
import type { Say, ViewLanguage } from '../base/view-language.js'
import { statusView } from '../base/status-view.js'
import type { Player } from './player.js'
import { questionView } from './question-view.js'
import type { QuestionScreen, Run } from './run.js'
import type { Setting } from './setting.js'

/** The whole of a quiz: the question or the ranking, and what a screen reader hears of a change. */
export function quizView(player: Player, setting: Setting): unknown {
  return html`
    <div class="candour" part="container" lang=${setting.ownLang}>
      ${bodyView(player, setting)}
      <p class="hidden" role="status">${player.announcement}</p>
    </div>
  `
}

function bodyView(player: Player, setting: Setting): unknown {
  const { run, screen, callState } = player
  const { say } = setting
  if (run === null || screen.kind === 'ranking') {
    const ranked = run === null ? null : player.rankedView?.(run, setting)
    const hasFailed = callState.progress.kind === 'failed'
    return html`${ranked ?? statusView(callState, say)}${hasFailed ? html`<slot></slot>` : nothing}`
  }
  // Each question has a place of its own, so that no field of one is left over in another.
  const places = run.quiz.questions.map((question) =>
    question === screen.question ? screenView(screen, run, { player, language: setting }) : nothing,
  )
  return html`${resumedView(player, run, say)}${places}`
}

function resumedView({ startAgain, screen }: Player, run: Run, say: Say): unknown {
  if (!run.isResumed || screen !== run.first) return nothing
  return html`<div class="top small muted">
    <p>${say('resumed')}</p>
    <button type="button" class="link" part="button-restart" @click=${() => startAgain(run)}>
      ${say('startAgain')}
    </button>
  </div>`
}

interface Shown {
  readonly player: Player
  readonly language: ViewLanguage
}

function screenView(screen: QuestionScreen, run: Run, { player, language }: Shown): unknown {
  const { question, editing } = screen
  const isFirst = run.before(question) === undefined && !editing
  return questionView({
    question,
    input: run.inputAt(question),
    error: player.error,
    progress: run.progressAt(question),
    editing,
    language,
    onChoose: (id, box) => {
      if (!player.choose(run, question, id)) box.checked = false
    },
    onAmount: (change) => player.fill(run, question, change),
    onContinue: (event) => {
      event.preventDefault()
      player.submit(run, screen)
    },
    onSkip: () => player.take(run, screen, null),
    onBack: isFirst ? null : () => player.back(run, screen),
  })
}
