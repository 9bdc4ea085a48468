import { html, nothing } from 'lit/html.js'
import { count } from '../format.js'
import { problemView } from '../problem-view.js'
import type { Names, Preview } from '../types.js'
import type { Editor } from './editor.js'
import { personaView } from './persona-view.js'
import { personasView } from './personas-view.js'
import { policiesView } from './policies-view.js'

/** What the draft would change for shoppers. */
export function previewView(names: Names, editor: Editor): unknown {
  const { preview, isFresh } = editor
  return html`
    <section
      class="preview"
      aria-labelledby="preview"
      aria-busy=${isFresh || preview.problem !== null ? 'false' : 'true'}
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

function freshness({ isFresh, preview, autosave }: Editor): string {
  if (isFresh) return 'Up to date with the draft'
  if (preview.problem !== null) return 'Not up to date'
  return autosave.status === 'failed' || autosave.status === 'conflict'
    ? 'Of the draft before your last changes'
    : 'Being worked out…'
}

function seenView(names: Names, editor: Editor, preview: Preview): unknown {
  const { personas, policies, moved } = preview
  if (personas.length === 0)
    return html`<p class="notice">There are no personas to preview. Save some: POST /v1/personas.</p>`
  return html`
    <div class="seen ${editor.isFresh ? '' : 'old'}">
      <p class="sum">
        The order changes for ${moved} of ${count(personas.length, 'persona')}, and the first product for
        ${personas.filter(({ before, after }) => before[0]?.productId !== after[0]?.productId).length}.
      </p>
      ${policiesView(names, personas, policies)} ${personaView(names, editor, preview)}
      ${personasView(names, preview)}
    </div>
  `
}
