import { html } from 'lit/html.js'
import { productName } from '../names.js'
import { tableView } from '../table-view.js'
import type { Names, PersonaPreview } from '../types.js'
import { isMoved, LISTED_OF_ALL, movedText, unlistedText } from './moves.js'

/** All personas, those first for whom it changes: the order now, the order under the draft, and who moved. */
export function personasView(
  names: Names,
  personas: readonly PersonaPreview[],
  publishedNumber: number,
): unknown {
  const sorted = personas.toSorted((a, b) => Number(isMoved(b)) - Number(isMoved(a)))
  return html`
    <section class="card" aria-labelledby="all-personas">
      <h4 id="all-personas">All personas</h4>
      <div class="scroll" tabindex="0" role="region" aria-label="Orders of all personas">
        ${tableView({
          look: 'personas',
          head: ['Persona', `Published, number ${publishedNumber}`, 'Draft', 'Who moved'],
          rows: sorted.map((persona) => [
            persona.name,
            orderView(names, persona.before),
            orderView(names, persona.after),
            movedText(names, persona),
          ]),
        })}
      </div>
    </section>
  `
}

function orderView(names: Names, order: PersonaPreview['before']): unknown {
  if (order.length === 0) return html`<span class="muted">Nothing is shown</span>`
  return html`<ol>
      ${order.slice(0, LISTED_OF_ALL).map(({ productId, rank }) => html`<li value=${rank}>${productName(names, productId)}</li>`)}
    </ol>
    ${unlistedText(order)}`
}
