import { html, nothing } from 'lit/html.js'
import { dayIn } from '../../elements/base/format-facts.js'
import type { Evidence, Fact } from '../base/types.js'
import { evidenceView } from './evidence-view.js'
import { statusName } from './status.js'
import { valueView } from './value-view.js'

/** Evidence by the keys that facts name. */
export type EvidenceById = Readonly<Record<string, Evidence>>

/** Statements side by side, each with its evidence. */
export const statementsView = (facts: readonly Fact[], book: EvidenceById): unknown => html`
  <ul class="plain statements">
    ${facts.map(
      (fact) => html`
        <li>
          <p><strong>${valueView(fact)}</strong> <span class="badge">${statusName(fact.status)}</span></p>
          ${sourcesView(fact, book)}
        </li>
      `,
    )}
  </ul>
`

/** The evidence of one statement. */
export const sourcesView = ({ evidence, validUntil }: Fact, book: EvidenceById): unknown => html`
  ${validUntil === null ? nothing : html`<p class="small">It holds until ${dayIn('en-GB', validUntil)}.</p>`}
  <ul class="plain">
    ${evidence.flatMap((id) => book[id] ?? []).map((one) => html`<li>${evidenceView(one)}</li>`)}
  </ul>
`
