import { html } from 'lit/html.js'
import { points } from '../base/format.js'
import { productName } from '../base/names.js'
import { tableView } from '../base/table-view.js'
import type { Names, PersonaPreview } from '../base/types.js'
import type { Editor } from './editor.js'
import { LISTED, moveText, placeText, rankBefore } from './moves.js'
import { whyView } from './why-view.js'

/** What the personas see, published and under the draft. */
export interface Orders {
  readonly names: Names
  readonly personas: readonly PersonaPreview[]
  readonly publishedNumber: number
}

/** The chosen persona: both orders side by side, and why products moved. */
export function personaView(editor: Editor, { names, personas, publishedNumber }: Orders): unknown {
  const chosen = personas.find(({ persona }) => persona === editor.persona) ?? personas[0]
  if (chosen === undefined) return null
  return html`
    <section class="card" aria-labelledby="one-persona">
      <h4 id="one-persona">One persona</h4>
      <p>
        <label for="persona">Persona</label>
        <select id="persona" @change=${(event: Event) => editor.choose(event)}>
          ${personas.map(
            ({ persona, name }) =>
              html`<option value=${persona} ?selected=${persona === chosen.persona}>${name}</option>`,
          )}
        </select>
      </p>
      ${
        chosen.after.length === 0
          ? html`<p>Nothing is shown to this persona, whatever the weights: the gates come first.</p>`
          : html`${sideBySideView(names, chosen, publishedNumber)} ${whyView(names, editor, chosen)}`
      }
    </section>
  `
}

function sideBySideView(names: Names, persona: PersonaPreview, publishedNumber: number): unknown {
  const rows = persona.after.slice(0, LISTED).map((standing, at) => {
    const was = persona.before[at]
    const place = placeText(persona.after, standing.rank)
    const placeBefore = was === undefined ? place : placeText(persona.before, was.rank)
    const move = moveText(rankBefore(persona, standing.productId), standing.rank)
    return [
      place,
      was === undefined ? '' : standingView(names, was, placeBefore === place ? '' : `place ${placeBefore}`),
      standingView(names, standing, move),
    ]
  })
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Published and draft order">
      ${tableView({ look: 'sides', head: ['Place', `Published, number ${publishedNumber}`, 'Draft'], rows })}
    </div>
    <p class="muted small">Scores are points of 100. ${listedText(persona.after)}</p>
  `
}

const listedText = ({ length }: PersonaPreview['after']): string =>
  length > LISTED ? `These are the first ${LISTED} of ${length} products.` : ''

const arrowOf = (move: string): string => (move.startsWith('up') ? '▲ ' : move.startsWith('down') ? '▼ ' : '')

function standingView(
  names: Names,
  { productId, score }: PersonaPreview['after'][number],
  move: string,
): unknown {
  return html`
    ${productName(names, productId)} <span class="muted small">${points(Math.round(score * 1000))}</span>
    ${move === '' ? '' : html`<strong class="move"><span aria-hidden="true">${arrowOf(move)}</span>${move}</strong>`}
  `
}
