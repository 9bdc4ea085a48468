import { guard } from 'lit/directives/guard.js'
import { html, nothing } from 'lit/html.js'
import { count } from '../format.js'
import { problemView } from '../problem-view.js'
import type { Names, PersonaPreview, Preview } from '../types.js'
import type { Editor } from './editor.js'
import { isLedByAnother, isMoved } from './moves.js'
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

/** Only what differs is made again: a step of a slider has some milliseconds. */
function seenView(names: Names, editor: Editor, preview: Preview): unknown {
  const { isFresh, persona, whys } = editor
  const { policies, publishedNumber } = preview
  if (preview.personas.length === 0)
    return html`<p class="notice">There are no personas to preview. Save some: POST /v1/personas.</p>`
  const personas = editor.personasOf(preview)
  return html`
    <div class="seen">
      ${guard([preview, isFresh], () => policiesView(names, preview.personas, policies, isFresh))}
    </div>
    <div class="seen">
      ${guard([personas, publishedNumber, persona, whys], () => [
        html`<p class="sum">${sumText(personas)}</p>`,
        personaView(names, editor, personas, publishedNumber),
        personasView(names, personas, publishedNumber),
      ])}
    </div>
  `
}

function sumText(personas: readonly PersonaPreview[]): string {
  const moved = personas.filter(isMoved).length
  const led = personas.filter(isLedByAnother).length
  return `The order changes for ${moved} of ${count(personas.length, 'persona')}, and the first product for ${led}.`
}
