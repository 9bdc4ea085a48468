import { html, nothing } from 'lit/html.js'
import { problemOf, Refused } from '../base/api.js'
import { dialogView } from '../base/dialog-view.js'
import { moment } from '../base/format.js'
import { criterionName } from '../base/names.js'
import { problemView } from '../base/problem-view.js'
import type { Shell } from '../base/shell.js'
import { sharesOf, weightsOf, type Shares } from './shares.js'
import { tableView } from '../base/table-view.js'
import type { Draft, Problem } from '../base/types.js'
import { draftPath } from './draft-path.js'
import type { Editor } from './editor.js'

const NAME_MAX = 100

interface Actions {
  readonly leave: (editor: Editor) => void
  readonly open: (draft: Draft) => Promise<void>
}

/** The draft as somebody else saved it meanwhile; null where it is gone. */
type Theirs = Draft | null

/** The dialogue for two people who edit one draft. Nothing of either is lost. */
export class ConflictDialog {
  private of: Editor | null = null
  private theirs: Theirs | undefined
  private problem: Problem | null = null

  constructor(
    private readonly shell: Shell,
    private readonly actions: Actions,
  ) {}

  view(editor: Editor): unknown {
    if (editor.autosave.status !== 'conflict') return nothing
    if (this.of !== editor) void this.look(editor)
    const { theirs } = this
    return dialogView({
      title: theirs === null ? 'This draft is no more' : 'Somebody else changed this draft',
      body: html`
        ${theirs === undefined ? html`<p role="status">Loading what they saved…</p>` : this.bodyView(editor, theirs)}
        ${this.problem === null ? nothing : problemView(this.problem, theirs === undefined ? () => this.look(editor) : undefined)}
      `,
      closed: this.shell.changed,
      stays: true,
    })
  }

  private bodyView(editor: Editor, theirs: Theirs): unknown {
    return html`
      ${
        theirs === null
          ? html`<p>It was published or deleted while you worked on it. What you have is kept here.</p>`
          : html`<p>${theirs.updatedBy} saved it, ${moment(theirs.updatedAt)}.</p>
              ${this.bothView(editor.weights.shares, sharesOf(theirs.weights))}`
      }
      <p class="bar">
        <button type="button" @click=${() => this.take(editor, theirs)}>
          ${theirs === null ? 'Let mine go' : 'Take theirs'}
        </button>
        <button type="button" class="primary" @click=${() => void this.keep(editor)}>
          Keep mine as a new draft
        </button>
      </p>
      ${theirs === null ? nothing : html`<p class="small muted">After “Take theirs”, Undo brings yours back.</p>`}
    `
  }

  private bothView(mine: Shares, theirs: Shares): unknown {
    const { names } = this.shell
    return tableView({
      look: 'parts',
      head: ['Criterion', 'Mine', 'Theirs'],
      rows: Object.entries(mine).map(([id, share]) => [
        criterionName(names, id),
        `${share} %`,
        `${theirs[id] ?? 0} %`,
      ]),
    })
  }

  private async look(editor: Editor): Promise<void> {
    this.of = editor
    this.theirs = undefined
    this.problem = null
    try {
      this.theirs = await this.shell.call<Draft>('GET', draftPath(editor.draft))
    } catch (error) {
      if (error instanceof Refused && error.is('unknown-id')) this.theirs = null
      else this.problem = problemOf(error)
    }
    this.shell.changed()
  }

  private take(editor: Editor, theirs: Theirs): void {
    this.of = null
    if (theirs === null) {
      editor.autosave.settle()
      this.actions.leave(editor)
    } else editor.take(theirs)
  }

  private async keep(editor: Editor): Promise<void> {
    const name = `${editor.draft.name.slice(0, NAME_MAX - 10)} (mine)`
    const body = { weights: weightsOf(editor.weights.shares, editor.published.weights) }
    try {
      const { id, revision } = await this.shell.call<Draft>('POST', '/v1/weight-sets', { body: { name } })
      const mine = await this.shell.call<Draft>('PATCH', draftPath({ id }), { body, ifMatch: revision })
      this.take(editor, null)
      await this.actions.open(mine)
    } catch (error) {
      this.problem = problemOf(error)
      this.shell.changed()
    }
  }
}
