import { html, nothing } from 'lit/html.js'
import type { Busy } from '../base/busy.js'
import type { Say } from '../base/view-language.js'
import { statusView } from '../base/status-view.js'
import type { Question, QuizAnswer } from '../base/types.js'
import { chipsView } from './chips-view.js'
import { relaxed, wishesBehind } from './relaxed.js'
import type { Run } from './run.js'
import type { Setting } from './setting.js'

/** A quiz that was answered, and what its buttons do. */
export interface Ended {
  readonly answered: QuizAnswer
  readonly busy: Busy
  /** It is for other answers, one of them about safety. */
  readonly isWithheld: boolean
  readonly edit: (run: Run, question: Question) => void
  readonly startAgain: (run: Run) => void
  readonly rankAgain: (run: Run) => void
}

/** The end of a quiz: the answers, each to be changed, and the ranking. */
export function rankedView(ended: Ended, run: Run, setting: Setting): unknown {
  const { busy, isWithheld } = ended
  const { say } = setting
  // A ranking for other answers than those on the screen would mislead.
  const isMisleading = isWithheld || busy.progress.kind === 'failed'
  return html`
    <div class="answers">
      ${chipsView({ run, language: setting, onEdit: (question) => ended.edit(run, question) })}
      <button type="button" class="link" part="button-restart" @click=${() => ended.startAgain(run)}>
        ${say('startAgain')}
      </button>
    </div>
    ${statusView(busy, say)} ${isMisleading ? nothing : rankingView(ended, run, setting)}
  `
}

function rankingView(ended: Ended, run: Run, setting: Setting): unknown {
  const { answered, busy } = ended
  const { connection, theme, analytics } = setting
  return html`
    <candour-ranking
      exportparts="heading, notice, status, card, badge, price, compare, table, button-primary, button-secondary"
      aria-busy=${busy.progress.kind === 'idle' ? 'false' : 'true'}
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

function rankWithout(ended: Ended, run: Run, drop: readonly string[]): void {
  run.replace(relaxed(run.quiz, run.answers, drop))
  ended.rankAgain(run)
}

/** Says how the ranking differs from the one before it; nothing of the first. */
export function changesBetween(before: QuizAnswer | null, after: QuizAnswer, say: Say): string {
  if (before === null) return ''
  const old = placesIn(before)
  const now = placesIn(after)
  const ids = new Set([...old.keys(), ...now.keys()])
  const n = [...ids].filter((id) => old.get(id) !== now.get(id)).length
  return n === 0 ? say('orderSame') : say('orderUpdated', { n })
}

const placesIn = ({ recommendation }: QuizAnswer): ReadonlyMap<string, number> =>
  new Map(recommendation.ranking.map(({ productId, rank }) => [productId, rank]))
