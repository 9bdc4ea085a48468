import { html, nothing } from 'lit/html.js'
import { problemView } from '../base/problem-view.js'
import type { Shell } from '../base/shell.js'
import { controlsView } from './controls-view.js'
import type { Editor } from './editor.js'
import { fitView } from './fit-view.js'
import { previewView } from './preview-view.js'
import type { SaveStatus } from './autosave.js'

const statusTexts: Readonly<Record<SaveStatus, string>> = {
  saved: 'Draft saved',
  waiting: 'Not saved yet',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Changed by somebody else',
}

/** A draft: its controls, and what they change for shoppers, side by side where there is room. */
export function editorView(shell: Shell, editor: Editor, publish: () => void): unknown {
  const { draft, autosave } = editor
  return html`
    <div class="editor" @keydown=${(event: KeyboardEvent) => press(shell, editor, event)}>
      <header class="bar">
        <div>
          <p class="small"><a href="#/weights">All drafts</a></p>
          <h2>${draft.name}</h2>
          <p class="muted small">
            From number ${draft.basedOn}.
            <span class="status ${autosave.status}">${statusTexts[autosave.status]}</span>
          </p>
        </div>
        ${
          shell.mayEdit
            ? html`<button type="button" class="primary" @click=${publish}>Publish…</button>`
            : nothing
        }
      </header>
      ${autosave.status === 'failed' && autosave.problem !== null ? problemView(autosave.problem, autosave.flush) : nothing}
      ${fitView(shell.names, 'The weights of this draft, as they were saved,', draft.weightsFit)}
      <div class="columns">${controlsView(shell, editor)} ${previewView(shell.names, editor)}</div>
    </div>
  `
}

function press({ mayEdit }: Shell, editor: Editor, event: KeyboardEvent): void {
  const isZ = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyZ'
  const isR = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyR'
  if (!mayEdit || !(isZ || isR)) return
  event.preventDefault()
  if (isR) editor.reset()
  else if (event.shiftKey) editor.redo()
  else editor.undo()
}
