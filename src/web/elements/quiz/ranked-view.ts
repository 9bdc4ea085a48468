import { html, nothing } from 'lit/html.js'
import type { CallState } from '../base/call-state.js'
import type { Say } from '../base/view-language.js'
import { statusView } from '../base/status-view.js'
import type { Question, AnsweredQuiz } from '../base/types.js'
import { chipsView } from './chips-view.js'
import { relaxed, wishesBehind } from './relaxed.js'
import type { Run } from './run.js'
import type { Setting } from './setting.js'

/** The end of a quiz: its answer, and what its buttons do. */
export interface ShownEnding {
  readonly answered: AnsweredQuiz
  readonly callState: CallState
  /** Whether a sensitive answer came after the answers that this ranking is for. */
  readonly isWithheld: boolean
  readonly edit: (run: Run, question: Question) => void
  readonly startAgain: (run: Run) => void
  readonly rankAgain: (run: Run) => void
}

/** The answers of a quiz, each to be changed, and the ranking. */
export function rankedView(ended: ShownEnding, run: Run, setting: Setting): unknown {
  const { callState, isWithheld } = ended
  const { say } = setting
  // A ranking for other answers than those on the screen would mislead.
  const isMisleading = isWithheld || callState.progress.kind === 'failed'
  // Where there is nothing else to go on with, the answers stand open.
  const isOpen = isMisleading || ended.answered.recommendation.ranking.length === 0
  return html`
    <div class="answers">
      ${chipsView({ run, language: setting, isOpen, onEdit: (question) => ended.edit(run, question) })}
      <button type="button" class="link" part="button-restart" @click=${() => ended.startAgain(run)}>
        ${say('startAgain')}
      </button>
    </div>
    ${statusView(callState, say)} ${isMisleading ? nothing : rankingView(ended, run, setting)}
  `
}

function rankingView(ended: ShownEnding, run: Run, setting: Setting): unknown {
  const { answered, callState } = ended
  const { connection, theme, analytics } = setting
  return html`
    <candour-ranking
      exportparts="heading, notice, status, certainty, card, score, badge, price, compare, table, button-primary, button-secondary"
      aria-busy=${callState.progress.kind === 'idle' ? 'false' : 'true'}
      endpoint=${connection.endpoint}
      publishable-key=${connection.key ?? nothing}
      locale=${connection.locale ?? nothing}
      theme=${theme ?? nothing}
      analytics=${analytics ?? nothing}
      .strings=${setting.strings}
      .quiet=${setting.quiet}
      .addToCart=${setting.addToCart}
      .asked=${answered.profile}
      .recommendation=${answered.recommendation}
      .wishesOf=${(drop: readonly string[]) => wishesBehind(run.quiz, run.answers, drop)}
      .relax=${(drop: readonly string[]) => rankWithout(ended, run, drop)}
      ><slot name="fallback" slot="fallback"></slot
    ></candour-ranking>
  `
}

function rankWithout(ended: ShownEnding, run: Run, drop: readonly string[]): void {
  run.replace(relaxed(run.quiz, run.answers, drop))
  ended.rankAgain(run)
}

/** Says how a ranking differs from the one before it; an empty text for the first. */
export function changesBetween(before: AnsweredQuiz | null, after: AnsweredQuiz, say: Say): string {
  if (before === null) return ''
  const old = placesIn(before)
  const now = placesIn(after)
  const ids = new Set([...old.keys(), ...now.keys()])
  const n = [...ids].filter((id) => old.get(id) !== now.get(id)).length
  return n === 0 ? say('orderSame') : say('orderUpdated', { n })
}

const placesIn = ({ recommendation }: AnsweredQuiz): ReadonlyMap<string, number> =>
  new Map(recommendation.ranking.map(({ productId, rank }) => [productId, rank]))
