import { html, nothing } from 'lit/html.js'
import type { Say } from '../base/view-language.js'
import { statusView } from '../base/status-view.js'
import type { Player } from './player.js'
import { questionView } from './question-view.js'
import type { Run, Screen } from './run.js'
import type { Setting } from './setting.js'

export function quizView(player: Player, setting: Setting): unknown {
  return html`
    <div class="candour" part="container" lang=${setting.ownLang}>
      ${bodyView(player, setting)}
      <p class="hidden" role="status">${player.announcement}</p>
    </div>
  `
}

function bodyView(player: Player, setting: Setting): unknown {
  const { run, screen, busy } = player
  const { say } = setting
  if (run === null || screen.kind === 'ranking') {
    const ranked = run === null ? null : player.rankedView?.(run, setting)
    const hasFailed = busy.progress.kind === 'failed'
    return html`${ranked ?? statusView(busy, say)}${hasFailed ? html`<slot></slot>` : nothing}`
  }
  // Each question has a place of its own, so that no field of one is left over in another.
  const places = run.quiz.questions.map((question) =>
    question === screen.question ? askedView(player, run, screen, setting) : nothing,
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

function askedView(
  player: Player,
  run: Run,
  { question, editing }: Extract<Screen, { kind: 'question' }>,
  language: Setting,
): unknown {
  const isFirst = run.before(question) === undefined && !editing
  return questionView({
    question,
    draft: run.draftAt(question),
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
      player.submit(run, question, editing)
    },
    onSkip: () => player.take(run, question, null, editing),
    onBack: isFirst ? null : () => player.back(run, question, editing),
  })
}
