import { html } from 'lit/html.js'
import { moneyIn } from '../../elements/base/format.js'
import { webAddress } from '../../elements/base/safe-link.js'
import type { Fact } from '../base/types.js'

/** What a fact states; a value that is not sure enough is not repeated. */
export function valueView({ value }: Pick<Fact, 'value'>): unknown {
  const address = webAddress(value)
  if (address !== null) return html`<a href=${address.href} rel="noopener noreferrer">${address.host}</a>`
  return value === null ? html`<span class="muted">Not repeated</span>` : textOf(value)
}

function textOf(value: NonNullable<Fact['value']>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return spaced(value)
  return Array.isArray(value) ? value.map(spaced).join(', ') : moneyIn('en-GB', value.amount, value.currency)
}

const spaced = (id: string): string => id.replaceAll('_', ' ')
