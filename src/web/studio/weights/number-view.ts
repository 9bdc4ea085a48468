import { html } from 'lit/html.js'
import { live } from 'lit/directives/live.js'
import type { Criterion } from '../types.js'
import type { Editor } from './editor.js'

/** A share as a number that can be typed, with a button for one less and one more. */
export function numberView(editor: Editor, criterion: Criterion, isHeld: boolean): unknown {
  const { id, label } = criterion
  const share = editor.weights.shares[id] ?? 0
  return html`
    ${stepView(isHeld, '−', `Less ${label}`, () => editor.set(id, share - 1))}
    <input
      type="number"
      min="0"
      max="100"
      step="1"
      inputmode="numeric"
      aria-label="${label} in per cent"
      .value=${live(String(share))}
      ?disabled=${isHeld}
      @change=${(event: Event) => editor.set(id, event)}
    />
    ${stepView(isHeld, '+', `More ${label}`, () => editor.set(id, share + 1))}
  `
}

const stepView = (isHeld: boolean, sign: string, label: string, step: () => void): unknown => html`
  <button type="button" class="step" ?disabled=${isHeld} aria-label=${label} @click=${step}>${sign}</button>
`
