import { html, nothing } from 'lit/html.js'
import { problemOf } from '../api.js'
import { closeAround, closeDialog, dialogView } from '../dialog-view.js'
import { problemView } from '../problem-view.js'
import type { Shell } from '../shell.js'
import type { Draft, Problem } from '../types.js'

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
  private problem: Problem | null = null
  private busy = false

  constructor(
    private readonly shell: Shell,
    private readonly ways: Ways,
  ) {}

  readonly open = (what: Asked, draft: Draft): void => {
    this.about = { what, draft }
    this.problem = null
    this.shell.changed()
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
    return html`
      <form class="stack" @submit=${(event: SubmitEvent) => this.send(event, what, draft)}>
        ${what === 'delete' ? deleteView : renameView(draft)}
        ${this.problem === null ? nothing : problemView(this.problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${this.busy}>${this.busy ? busyWord : word}</button>
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
    void this.change(change, form)
  }

  private async change(change: () => Promise<void>, form: Element): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = null
    this.shell.changed()
    try {
      await change()
      closeAround(form)
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.busy = false
    this.shell.changed()
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
