import { html, nothing } from 'lit/html.js'
import { moneyIn } from '../base/format.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Option, Question } from '../base/types.js'
import { isSafety } from './answers.js'
import type { Draft } from './draft.js'

/** A question on the screen, with what is filled in and what its buttons do. */
interface Asked {
  readonly language: ViewLanguage
  readonly question: Question
  readonly draft: Draft
  readonly error: string | null
  readonly progress: { readonly position: number; readonly total: number }
  readonly editing: boolean
  readonly onChoose: (id: string, box: HTMLInputElement) => void
  readonly onAmount: (change: Partial<Draft>) => void
  readonly onContinue: (event: Event) => void
  readonly onSkip: () => void
  /** Null on the first screen. */
  readonly onBack: (() => void) | null
}

/** One question on a screen of its own. */
export function questionView(asked: Asked): unknown {
  const { question, error, language, onContinue } = asked
  const { say, itsLang } = language
  const { text, help, why } = question
  return html`
    <form novalidate autocomplete="off" @submit=${onContinue}>
      ${topView(asked)}
      <fieldset aria-describedby=${error === null ? 'help' : 'error help'}>
        <legend><h2 tabindex="-1" part="heading" lang=${itsLang}>${text}</h2></legend>
        <p id="help" class="muted" lang=${itsLang}>${help}</p>
        <details ?open=${isSafety(question)}>
          <summary>${say('whyWeAsk')}</summary>
          <p lang=${itsLang}>${why}</p>
        </details>
        ${error === null ? nothing : html`<p id="error" class="error" tabindex="-1">${error}</p>`}
        ${amountView(asked)}
        <div class="options" lang=${itsLang}>
          ${question.options.map((option) => optionView(option, asked))}
        </div>
      </fieldset>
      ${footView(asked)}
    </form>
  `
}

function topView({ progress, language: { say }, onBack }: Asked): unknown {
  return html`
    <div class="top">
      ${
        onBack === null
          ? nothing
          : html`<button type="button" class="link" part="button-back" @click=${onBack}>
              <span class="arrow" aria-hidden="true"></span>${say('back')}
            </button>`
      }
      <p class="muted">${say('progress', { ...progress })}</p>
    </div>
    <progress
      part="progress"
      aria-hidden="true"
      max=${progress.total}
      .value=${progress.position - 1}
    ></progress>
  `
}

/** The field for an amount, on a question about a budget. */
function amountView({ question, draft, error, language, onAmount }: Asked): unknown {
  const { currency } = question
  const { locale, say } = language
  if (currency === null) return nothing
  const symbol = new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value
  return html`
    <div class="amount">
      <label for="amount">${say('amount', { currency: symbol ?? currency })}</label>
      <input
        id="amount"
        type="text"
        inputmode="decimal"
        aria-describedby=${error === null ? nothing : 'error'}
        aria-invalid=${error === null ? nothing : 'true'}
        .value=${draft.amount}
        @input=${(event: Event) => onAmount({ amount: (event.target as HTMLInputElement).value })}
      />
      <label class="check">
        <input
          type="checkbox"
          .checked=${draft.strict}
          @change=${(event: Event) => onAmount({ strict: (event.target as HTMLInputElement).checked })}
        />
        <span>${say('strict')}</span>
      </label>
    </div>
  `
}

function optionView({ id, label, help }: Option, { question, draft, onChoose }: Asked): unknown {
  const chosen = draft.chosen.includes(id)
  return html`
    <label class="option" part=${chosen ? 'option option-selected' : 'option'}>
      <input
        type=${question.kind === 'multiple' ? 'checkbox' : 'radio'}
        name="answer"
        .value=${id}
        .checked=${chosen}
        @change=${(event: Event) => onChoose(id, event.target as HTMLInputElement)}
      />
      <span>${label}${help === null ? nothing : html`<small class="muted">${help}</small>`}</span>
    </label>
  `
}

function footView({ question, editing, language: { say }, onSkip }: Asked): unknown {
  return html`
    <div class="foot">
      <button class="primary" part="button-primary">
        ${editing || question.next === null ? say('showMatches') : say('continue')}
      </button>
      ${
        // To say nothing of safety is one of its answers, in the words of the question.
        question.required || isSafety(question)
          ? nothing
          : html`<button type="button" class="link" part="button-skip" @click=${onSkip}>
              ${say('skip')}
            </button>`
      }
    </div>
  `
}

/** The words for an answer that cannot be taken. */
export function complaintAbout(
  { currency }: Question,
  { locale, say }: Pick<ViewLanguage, 'locale' | 'say'>,
): string {
  if (currency !== null) return say('amountWrong', { example: moneyIn(locale, 4000, currency) })
  return say('answerNeeded')
}
