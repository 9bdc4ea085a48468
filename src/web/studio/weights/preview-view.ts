import { guard } from 'lit/directives/guard.js'
import { html, nothing } from 'lit/html.js'
import { count } from '../base/format.js'
import { productName } from '../base/names.js'
import { problemView } from '../base/problem-view.js'
import { tableView } from '../base/table-view.js'
import type { Names, PersonaPreview, Preview } from '../base/types.js'
import type { Editor } from './editor.js'
import { isLedByAnother, isMoved, LISTED_OF_ALL, movedText, unlistedText } from './moves.js'
import { personaView, type Orders } from './persona-view.js'
import { policiesView } from './policies-view.js'
import { setAsideView } from './set-aside-view.js'

/** What the draft would change for shoppers. */
export function previewView(names: Names, editor: Editor): unknown {
  const { preview, isFresh } = editor
  return html`
    <section
      class="preview"
      aria-labelledby="preview"
      aria-busy=${isFresh || editor.isTried || preview.problem !== null ? 'false' : 'true'}
    >
      <div class="bar">
        <h3 id="preview">What it changes for shoppers</h3>
        <p class="small muted freshness">${freshness(editor)}</p>
      </div>
      ${preview.problem === null ? nothing : problemView(preview.problem, preview.load)}
      ${preview.value === null ? nothing : seenView(names, editor, preview.value)}
    </section>
  `
}

function freshness({ isFresh, isTried, preview, autosave }: Editor): string {
  if (isFresh) return 'Up to date with the draft'
  if (isTried) return 'Worked out on this page, not confirmed by the service yet'
  if (preview.problem !== null) return 'Not up to date'
  return autosave.status === 'failed' || autosave.status === 'conflict'
    ? 'Of the draft before your last changes'
    : 'Being worked out…'
}

/** Only the parts that differ are rendered again: a step of a slider has some milliseconds. */
function seenView(names: Names, editor: Editor, preview: Preview): unknown {
  const { isFresh, persona, whys } = editor
  const { publishedNumber } = preview
  if (preview.personas.length === 0)
    return html`
      <p class="notice">There are no personas to preview. Save some: POST /v1/personas.</p>
      ${setAsideView(preview.setAside)}
    `
  const personas = editor.personasOf(preview)
  return html`
    <div class="seen">${guard([preview, isFresh], () => policiesView({ names, preview, isFresh }))}</div>
    <div class="seen">
      ${guard([personas, publishedNumber, persona, whys], () => [
        html`<p class="sum">${sumText(personas)}</p>`,
        personaView(editor, { names, personas, publishedNumber }),
        personasView({ names, personas, publishedNumber }),
      ])}
    </div>
  `
}

function sumText(personas: readonly PersonaPreview[]): string {
  const moved = personas.filter(isMoved).length
  const led = personas.filter(isLedByAnother).length
  return `The order changes for ${moved} of ${count(personas.length, 'persona')}, and the first product for ${led}.`
}

/** All personas, first those for whom the order changes: the order now, the order under the draft, and what moved. */
function personasView({ names, personas, publishedNumber }: Orders): unknown {
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
