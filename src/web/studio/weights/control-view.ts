import { html, nothing } from 'lit/html.js'
import { live } from 'lit/directives/live.js'
import { whole } from '../base/format.js'
import type { Shell } from '../base/shell.js'
import type { Criterion } from '../base/types.js'
import type { Editor } from './editor.js'

interface Control {
  readonly shell: Shell
  readonly editor: Editor
  readonly criterion: Criterion
  /** The number of its colour. */
  readonly tone: number
}

/** One criterion: a slider, a number, a step either way, a lock, and what is published. */
export function controlView({ shell, editor, criterion, tone }: Control): unknown {
  const { id, label } = criterion
  const { weights, publishedShares, said } = editor
  const published = publishedShares[id] ?? 0
  const isHeld = !shell.mayEdit || weights.locked.has(id)
  return html`
    <li class="control">
      <div class="bar">
        <label for="range-${id}"><i class="swatch tone${tone}" aria-hidden="true"></i>${label}</label>
        ${lockView(shell, editor, criterion)}
      </div>
      <div class="inputs">
        ${sliderView(editor, criterion, isHeld)} ${numberView(editor, criterion, isHeld)}
      </div>
      <p class="small muted">
        Published ${published} %, <span class="delta">${whole((weights.shares[id] ?? 0) - published)}</span>
      </p>
      ${said?.id === id ? html`<p class="small stopped">${said.text}</p>` : nothing} ${measureView(criterion)}
    </li>
  `
}

function sliderView(editor: Editor, { id, label }: Criterion, isHeld: boolean): unknown {
  const share = editor.weights.shares[id] ?? 0
  return html`
    <input
      id="range-${id}"
      type="range"
      min="0"
      max="100"
      .value=${live(String(share))}
      ?disabled=${isHeld}
      aria-valuetext="${label} ${share} per cent, published ${editor.publishedShares[id] ?? 0}"
      @input=${(event: Event) => editor.set(id, event, id)}
      @change=${editor.endGesture}
    />
  `
}

/** A share as a number that can be typed, with a button for one less and one more. */
function numberView(editor: Editor, criterion: Criterion, isHeld: boolean): unknown {
  const { id, label } = criterion
  const share = editor.weights.shares[id] ?? 0
  const shown = editor.typed?.id === id ? editor.typed.text : String(share)
  return html`
    ${stepView({ isHeld, sign: '−', label: `Less ${label}`, step: () => editor.set(id, share - 1) })}
    <input
      type="number"
      min="0"
      max="100"
      step="1"
      inputmode="numeric"
      aria-label="${label} in per cent"
      .value=${live(shown)}
      ?disabled=${isHeld}
      @input=${(event: Event) => editor.type(id, event)}
      @change=${(event: Event) => editor.set(id, event)}
      @blur=${editor.endTyping}
    />
    ${stepView({ isHeld, sign: '+', label: `More ${label}`, step: () => editor.set(id, share + 1) })}
  `
}

interface Step {
  readonly isHeld: boolean
  readonly sign: string
  readonly label: string
  readonly step: () => void
}

const stepView = ({ isHeld, sign, label, step }: Step): unknown => html`
  <button type="button" class="step" ?disabled=${isHeld} aria-label=${label} @click=${step}>${sign}</button>
`

function lockView({ mayEdit }: Shell, editor: Editor, { id, label }: Criterion): unknown {
  const isLocked = editor.weights.locked.has(id)
  return html`
    <button
      type="button"
      class=${isLocked ? 'lock on' : 'lock'}
      ?disabled=${!mayEdit}
      @click=${() => editor.switchLock(id)}
    >
      ${isLocked ? 'Unlock' : 'Lock'}<span class="hidden"> ${label}</span>
    </button>
  `
}

function measureView({ label, text }: Criterion): unknown {
  if (text === '') return nothing
  return html`
    <details class="small">
      <summary>What it measures<span class="hidden">: ${label}</span></summary>
      <p>${text}</p>
    </details>
  `
}
