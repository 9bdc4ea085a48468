import { html, nothing } from 'lit/html.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { problemView } from '../base/problem-view.js'
import { Sending } from '../base/sending.js'
import type { Shell } from '../base/shell.js'
import type { Draft } from '../base/types.js'

export type Asked = 'rename' | 'delete'

interface Ways {
  readonly rename: (draft: Draft, name: string) => Promise<void>
  readonly remove: (draft: Draft) => Promise<void>
}

const words: Readonly<Record<Asked, readonly [string, string]>> = {
  rename: ['Rename', 'Renaming…'],
  delete: ['Delete', 'Deleting…'],
}

/** Asks before a draft is deleted, and for the new name of one. */
export class Asking {
  private about: { readonly what: Asked; readonly draft: Draft } | null = null
  private readonly sending: Sending

  constructor(
    private readonly shell: Shell,
    private readonly ways: Ways,
  ) {
    this.sending = new Sending(shell.changed)
  }

  readonly open = (what: Asked, draft: Draft): void => {
    this.about = { what, draft }
    this.sending.forget()
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

  private bodyView(what: Asked, draft: Draft): unknown {
    const [word, busyWord] = words[what]
    const { busy, problem } = this.sending
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

  private send(event: SubmitEvent, what: Asked, draft: Draft): void {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const name = form.elements.namedItem('new-name')
    const change =
      name instanceof HTMLInputElement && what === 'rename'
        ? () => this.ways.rename(draft, name.value)
        : () => this.ways.remove(draft)
    void this.sending.send(form, change)
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
