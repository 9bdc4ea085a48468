import { html, nothing } from 'lit/html.js'
import { criterionName } from '../base/names.js'
import type { Shell } from '../base/shell.js'
import { areEqual, WHOLE } from './shares.js'
import type { Criterion, Names } from '../base/types.js'
import { controlView } from './control-view.js'
import type { Editor } from './editor.js'
import { stackView } from '../base/stack-view.js'

/** A control for each criterion. Their shares always sum to 100 %. */
export function controlsView(shell: Shell, editor: Editor): unknown {
  const { shares } = editor.weights
  const ids = Object.keys(shares)
  const parts = ids.map((id, tone) => ({ tone, size: shares[id] ?? 0 }))
  return html`
    <section class="card controls" aria-labelledby="controls">
      <div class="bar">
        <h3 id="controls">What counts</h3>
        <p class="total">100 %</p>
      </div>
      ${stackView(parts, WHOLE)} ${shell.mayEdit ? stepsView(editor) : nothing}
      ${rowsView(shell, editor, false)}
      <h4>The shop’s own interest, and what weighs nothing now</h4>
      <p class="muted small">${shell.names.interest}</p>
      ${rowsView(shell, editor, true)} ${gatesView(shell)}
    </section>
  `
}

/** The controls of the shopper's criteria, or of the shop's; the weightiest published one comes first. */
function rowsView(shell: Shell, editor: Editor, merchant: boolean): unknown {
  const ids = Object.keys(editor.weights.shares)
  const { criteria } = shell.names
  const disclosed = criteria.filter(({ id }) => ids.includes(id))
  const others = ids.filter((id) => !criteria.some((one) => one.id === id))
  const rows = [...disclosed, ...others.map((id) => undisclosed(shell.names, id))]
    .filter((one) => one.merchant === merchant)
    .map((criterion) => controlView({ shell, editor, criterion, tone: ids.indexOf(criterion.id) }))
  return html`<ul class="plain">
    ${rows}
  </ul>`
}

/** A criterion that weighs nothing is not disclosed: the service does not say whose interest it is. */
const undisclosed = (names: Names, id: string): Criterion => ({
  id,
  label: criterionName(names, id),
  weight: 0,
  share: 0,
  swing: null,
  merchant: true,
  speaksTo: [],
  text: '',
  when: '',
})

function stepsView(editor: Editor): unknown {
  const { weights, publishedShares, undo, redo, reset } = editor
  const isPublished = areEqual(weights.shares, publishedShares) && weights.locked.size === 0
  return html`
    <p class="steps">
      <button type="button" ?disabled=${weights.past.length === 0} @click=${undo}>Undo</button>
      <button type="button" ?disabled=${weights.future.length === 0} @click=${redo}>Redo</button>
      <button type="button" ?disabled=${isPublished} @click=${reset}>Reset to published</button>
    </p>
    <p class="muted small">Ctrl + Z undoes, Ctrl + Shift + Z does again, Alt + R resets.</p>
  `
}

function gatesView({ names }: Shell): unknown {
  return html`
    <section class="gates" aria-labelledby="gates">
      <h4 id="gates">Safety gates are always on and are not weighed</h4>
      ${
        names.gates.length === 0
          ? nothing
          : html`<details>
              <summary>What no weight can reach</summary>
              <ul>
                ${names.gates.map(({ text }) => html`<li>${text}</li>`)}
              </ul>
            </details>`
      }
    </section>
  `
}
