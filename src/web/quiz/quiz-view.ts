import { html, nothing } from 'lit/html.js'
import { keyed } from 'lit/directives/keyed.js'
import { statusView } from '../status-view.js'
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
  if (run === null) {
    const hasFailed = busy.progress.kind === 'failed'
    return html`${statusView(busy, setting.say)}${hasFailed ? html`<slot></slot>` : nothing}`
  }
  return screen.kind === 'question'
    ? keyed(screen.question.id, askedView(player, run, screen, setting))
    : (player.rankedView?.(run, setting) ?? statusView(busy, setting.say))
}

function askedView(
  player: Player,
  run: Run,
  { question, editing }: Extract<Screen, { kind: 'question' }>,
  tongue: Setting,
): unknown {
  const isFirst = run.before(question) === undefined && !editing
  return questionView({
    question,
    draft: run.draftAt(question),
    error: player.error,
    progress: run.progressAt(question),
    editing,
    tongue,
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
