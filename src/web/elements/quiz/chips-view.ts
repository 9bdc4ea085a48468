import { html, nothing } from 'lit/html.js'
import { moneyIn } from '../base/format.js'
import { listIn } from '../base/format-facts.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Question } from '../base/types.js'
import { chosenIn, type Answer } from './answers.js'
import type { Run } from './run.js'
import { isSensitive } from './sensitive.js'

interface Chips {
  readonly run: Run
  readonly language: ViewLanguage
  readonly isOpen: boolean
  readonly onEdit: (question: Question) => void
}

/** The answers, each a button that opens its question, folded where there is a ranking. A sensitive answer is not repeated. */
export function chipsView(chips: Chips): unknown {
  const { run, language, isOpen } = chips
  const { say } = language
  const isAnswered = ({ id }: Question): boolean => (run.answers.get(id) ?? null) !== null
  const given = run.path.filter(isAnswered)
  const open = run.path.filter((question) => !isAnswered(question))
  return html`
    <details ?open=${isOpen}>
      <summary>${say('yourAnswers', { n: given.length })}</summary>
      <p id="chips" class="muted">${say('answersHint')}</p>
      <ul class="chips" aria-labelledby="chips">
        ${given.map((question) => chipView(question, chips))}
      </ul>
      ${
        open.length === 0
          ? nothing
          : html`<p id="open" class="muted">${say('notAnswered', { n: open.length })}</p>
              <ul class="chips" aria-labelledby="open">
                ${open.map((question) => chipView(question, chips))}
              </ul>`
      }
    </details>
  `
}

function chipView(question: Question, { run, language, onEdit }: Chips): unknown {
  return html`<li>
    <button type="button" part="chip" lang=${language.itsLang} @click=${() => onEdit(question)}>
      ${chipText(question, run.answers.get(question.id) ?? null, language)}
    </button>
  </li>`
}

function chipText(question: Question, answer: Answer | null, { locale, say }: ViewLanguage): string {
  if (isSensitive(question)) return say('safetyAnswers')
  if (answer === null) return question.text
  if (typeof answer === 'object' && 'max' in answer) {
    const price = moneyIn(locale, answer.max, question.currency ?? 'GBP')
    return say(answer.strict ? 'upToStrict' : 'upTo', { price })
  }
  const chosen = chosenIn(question, answer)
  const text = listIn(
    locale,
    chosen.map(({ label }) => label),
  )
  // "None of these" means nothing away from its question.
  const alone = question.kind !== 'single' && chosen.some(({ exclusive }) => exclusive)
  return alone ? say('answerTo', { question: question.text, answer: text }) : text
}
