import { html, nothing } from 'lit/html.js'
import { moneyIn } from '../base/format.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Option, Question } from '../base/types.js'
import type { QuestionInput } from './question-input.js'
import { isSensitive } from './sensitive.js'

/** A question on the screen, with its input and what its buttons do. */
interface ShownQuestion {
  readonly language: ViewLanguage
  readonly question: Question
  readonly input: QuestionInput
  readonly error: string | null
  readonly progress: { readonly position: number; readonly total: number }
  readonly editing: boolean
  readonly onChoose: (id: string, box: HTMLInputElement) => void
  readonly onAmount: (change: Partial<QuestionInput>) => void
  readonly onContinue: (event: Event) => void
  readonly onSkip: () => void
  /** Null on the first screen. */
  readonly onBack: (() => void) | null
}

/** One question on a screen of its own. */
export function questionView(shown: ShownQuestion): unknown {
  const { question, error, language, onContinue } = shown
  const { say, itsLang } = language
  const { text, help, why } = question
  return html`
    <form novalidate autocomplete="off" @submit=${onContinue}>
      ${topView(shown)}
      <fieldset aria-describedby=${error === null ? 'help' : 'error help'}>
        <legend><h2 tabindex="-1" part="heading" lang=${itsLang}>${text}</h2></legend>
        <p id="help" class="muted" lang=${itsLang}>${help}</p>
        <details ?open=${isSensitive(question)}>
          <summary>${say('whyWeAsk')}</summary>
          <p lang=${itsLang}>${why}</p>
        </details>
        ${error === null ? nothing : html`<p id="error" class="error" tabindex="-1">${error}</p>`}
        ${amountView(shown)}
        <div class="options" lang=${itsLang}>
          ${question.options.map((option) => optionView(option, shown))}
        </div>
      </fieldset>
      ${footView(shown)}
    </form>
  `
}

function topView({ progress, language: { say }, onBack }: ShownQuestion): unknown {
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
function amountView({ question, input, error, language, onAmount }: ShownQuestion): unknown {
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
        .value=${input.amount}
        @input=${(event: Event) => onAmount({ amount: (event.target as HTMLInputElement).value })}
      />
      <label class="check">
        <input
          type="checkbox"
          .checked=${input.strict}
          @change=${(event: Event) => onAmount({ strict: (event.target as HTMLInputElement).checked })}
        />
        <span>${say('strict')}</span>
      </label>
    </div>
  `
}

function optionView({ id, label, help }: Option, { question, input, onChoose }: ShownQuestion): unknown {
  const chosen = input.chosen.includes(id)
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

function footView({ question, editing, language: { say }, onSkip }: ShownQuestion): unknown {
  return html`
    <div class="foot">
      <button class="primary" part="button-primary">
        ${editing || question.next === null ? say('showMatches') : say('continue')}
      </button>
      ${
        // A sensitive question has an answer of its own for saying nothing.
        question.required || isSensitive(question)
          ? nothing
          : html`<button type="button" class="link" part="button-skip" @click=${onSkip}>
              ${say('skip')}
            </button>`
      }
    </div>
  `
}

/** What is said of an input that is no answer. */
export function complaintAbout(
  { currency }: Question,
  { locale, say }: Pick<ViewLanguage, 'locale' | 'say'>,
): string {
  if (currency !== null) return say('amountWrong', { example: moneyIn(locale, 4000, currency) })
  return say('answerNeeded')
}
