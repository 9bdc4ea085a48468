import { html, nothing } from 'lit/html.js'
import { moneyIn } from '../base/format.js'
import type { Tongue } from '../base/tongue.js'
import type { Option, Question } from '../base/types.js'
import { isSafety } from './answers.js'
import { amountView } from './amount-view.js'
import type { Asked } from './asked.js'

/** One question on a screen of its own. */
export function questionView(asked: Asked): unknown {
  const { question, error, tongue, onContinue } = asked
  const { say, itsLang } = tongue
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

function topView({ progress, tongue: { say }, onBack }: Asked): unknown {
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

function footView({ question, editing, tongue: { say }, onSkip }: Asked): unknown {
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
  { locale, say }: Pick<Tongue, 'locale' | 'say'>,
): string {
  if (currency !== null) return say('amountWrong', { example: moneyIn(locale, 4000, currency) })
  return say('answerNeeded')
}
