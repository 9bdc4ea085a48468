import { html, nothing } from 'lit/html.js'
import type { Asked } from './asked.js'

/** The field for an amount, on a question about a budget. */
export function amountView({ question, draft, error, tongue, onAmount }: Asked): unknown {
  const { currency } = question
  const { locale, say } = tongue
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
