import { html, nothing } from 'lit/html.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { problemView } from '../base/problem-view.js'
import { FormSubmission } from '../base/form-submission.js'
import type { Shell } from '../base/shell.js'
import type { Draft } from '../base/types.js'

/** A change that is asked about first. */
export type DraftChange = 'rename' | 'delete'

interface Actions {
  readonly rename: (draft: Draft, name: string) => Promise<void>
  readonly remove: (draft: Draft) => Promise<void>
}

const words: Readonly<Record<DraftChange, readonly [string, string]>> = {
  rename: ['Rename', 'Renaming…'],
  delete: ['Delete', 'Deleting…'],
}

/** The dialogue that asks before a draft is deleted, and for the new name of a draft. */
export class DraftChangeDialog {
  private about: { readonly what: DraftChange; readonly draft: Draft } | null = null
  private readonly submission: FormSubmission

  constructor(
    private readonly shell: Shell,
    private readonly actions: Actions,
  ) {
    this.submission = new FormSubmission(shell.changed)
  }

  readonly open = (what: DraftChange, draft: Draft): void => {
    this.about = { what, draft }
    this.submission.forget()
  }

  view(): unknown {
    if (this.about === null) return nothing
    const { what, draft } = this.about
    const closed = (): void => {
      this.about = null
      this.shell.changed()
    }
    return dialogView({
      title: `${words[what][0]} ${draft.name}${what === 'delete' ? '?' : ''}`,
      body: this.bodyView(what, draft),
      closed,
    })
  }

  private bodyView(what: DraftChange, draft: Draft): unknown {
    const [word, busyWord] = words[what]
    const { busy, problem } = this.submission
    return html`
      <form class="stack" @submit=${(event: SubmitEvent) => this.send(event, what, draft)}>
        ${what === 'delete' ? deleteView : renameView(draft)}
        ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${busy}>${busy ? busyWord : word}</button>
        </p>
      </form>
    `
  }

  private send(event: SubmitEvent, what: DraftChange, draft: Draft): void {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const name = form.elements.namedItem('new-name')
    const change =
      name instanceof HTMLInputElement && what === 'rename'
        ? () => this.actions.rename(draft, name.value)
        : () => this.actions.remove(draft)
    void this.submission.send(form, change)
  }
}

function selectAll({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLInputElement) currentTarget.select()
}

const deleteView = html`<p>
  It is gone for everybody who works on it. Shoppers see no change; the audit log remembers it.
</p>`

const renameView = ({ name }: Draft): unknown => html`
  <p>
    <label for="new-name">New name</label>
    <input
      id="new-name"
      name="new-name"
      type="text"
      required
      maxlength="100"
      autocomplete="off"
      value=${name}
      @focus=${selectAll}
    />
  </p>
`
