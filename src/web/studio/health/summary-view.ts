import { html } from 'lit/html.js'
import { stackView } from '../base/stack-view.js'
import { tableView } from '../base/table-view.js'
import type { FactStatus, Health } from '../base/types.js'
import { statusName, statusTone } from './status.js'

type Summary = Health['summary']

/** How many facts are known, and how many products each criterion knows something of. */
export const summaryView = (summary: Summary): unknown => html`
  <div class="halves">${factsView(summary)} ${criteriaView(summary)}</div>
`

function factsView({ facts, known, products, gaps }: Summary): unknown {
  const statuses = Object.keys(gaps) as (keyof Summary['gaps'])[]
  const parts: readonly (readonly [FactStatus, number])[] = [
    ['stated', known],
    ...statuses.map((status) => [status, gaps[status]] as const),
  ]
  return html`
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">How much is known</h2>
      <p>${known} of ${facts} facts of ${products} products.</p>
      ${stackView(
        parts.map(([status, size]) => ({ tone: statusTone(status), size })),
        facts,
      )}
      ${tableView({
        look: 'parts',
        caption: 'Facts by status',
        head: ['Status', 'Facts'],
        rows: parts.map(([status, size]) => [
          html`<i class="swatch tone${statusTone(status)}" aria-hidden="true"></i>${statusName(status)}`,
          size,
        ]),
      })}
    </section>
  `
}

function criteriaView({ criteria, products }: Summary): unknown {
  return html`
    <section class="card" aria-labelledby="criteria">
      <h2 id="criteria">What the criteria know</h2>
      <p>Where a criterion knows nothing of a product, it counts a fixed value for the unknown.</p>
      ${tableView({
        look: 'coverage',
        caption: 'Products that each criterion knows something of',
        head: ['Criterion', 'Products'],
        rows: criteria.map(({ label, known, weighed }) => [
          html`${capital(label)} ${weighed ? '' : html`<span class="muted small">weighs nothing now</span>`}`,
          html`${known} of ${products} ${stackView([{ tone: 0, size: known }], products)}`,
        ]),
      })}
    </section>
  `
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
