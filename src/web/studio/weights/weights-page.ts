import { html, nothing } from 'lit/html.js'
import { problemOf } from '../base/api.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { Draft, Problem, WeightSets } from '../base/types.js'
import { DraftChangeDialog } from './draft-change-dialog.js'
import { ConflictDialog } from './conflict-dialog.js'
import { draftPath } from './draft-path.js'
import { draftsView } from './drafts-view.js'
import { Editor } from './editor.js'
import { editorView } from './editor-view.js'
import { PublishDialog } from './publish-dialog.js'

/** The page of the drafts of weights, and of the draft that is being edited. */
export class WeightsPage implements Page {
  private readonly editors = new Map<string, Editor>()
  private readonly sets: Remote<WeightSets>
  private readonly publishDialog: PublishDialog
  private readonly conflictDialog: ConflictDialog
  private readonly changeDialog: DraftChangeDialog
  private problem: Problem | null = null

  constructor(private readonly shell: Shell) {
    this.sets = new Remote(() => this.fetch(), shell.changed)
    const leave = (editor: Editor) => this.leave(editor)
    this.publishDialog = new PublishDialog(shell, leave)
    const { rename, remove } = this
    this.changeDialog = new DraftChangeDialog(shell, { rename, remove })
    this.conflictDialog = new ConflictDialog(shell, { leave, open: (draft) => this.open(draft) })
  }

  get hasUnsaved(): boolean {
    return [...this.editors.values()].some(({ isSaved }) => !isSaved)
  }

  resume(): void {
    for (const { autosave, preview } of this.editors.values()) {
      if (autosave.status === 'failed') void autosave.flush()
      else if (preview.problem !== null) void preview.load()
    }
    void this.sets.load()
  }

  view(): unknown {
    return this.sets.view((sets) => {
      const id = location.hash.split('/')[2]
      if (id === undefined) return this.listView(sets)
      const editor = this.editorOf(sets, id)
      return editor === null ? goneView() : this.editorView(editor)
    })
  }

  private listView(sets: WeightSets): unknown {
    const { shell, start, changeDialog } = this
    return html`
      ${this.problem === null ? nothing : problemView(this.problem)}
      ${draftsView(shell, sets, { start, ask: changeDialog.open })} ${changeDialog.view()}
    `
  }

  private editorView(editor: Editor): unknown {
    return html`
      ${editorView(this.shell, editor, () => this.publishDialog.open(editor))}
      ${this.publishDialog.view(editor)} ${this.conflictDialog.view(editor)}
    `
  }

  private async fetch(): Promise<WeightSets> {
    const sets = await this.shell.call<WeightSets>('GET', '/v1/weight-sets')
    for (const [id, editor] of this.editors) {
      const draft = sets.drafts.find((one) => one.id === id)
      if (draft === undefined && editor.isSaved) this.editors.delete(id)
      else editor.adopt(sets.published, draft)
    }
    return sets
  }

  private editorOf({ drafts, published }: WeightSets, id: string): Editor | null {
    const kept = this.editors.get(id)
    const draft = drafts.find((one) => one.id === id)
    if (kept !== undefined || draft === undefined) return kept ?? null
    const editor = new Editor(this.shell, { published, draft }, this.sets.load)
    this.editors.set(id, editor)
    return editor
  }

  private readonly start = async (name: string): Promise<void> => {
    await this.tried(async () =>
      this.open(await this.shell.call<Draft>('POST', '/v1/weight-sets', { body: { name } })),
    )
  }

  private readonly rename = (draft: Draft, name: string): Promise<void> =>
    this.change(draft, async (ifMatch) => {
      const renamed = await this.shell.call<Draft>('PATCH', draftPath(draft), { body: { name }, ifMatch })
      this.shell.tell(`${draft.name} is called ${renamed.name} now.`)
    })

  private readonly remove = (draft: Draft): Promise<void> =>
    this.change(draft, async (ifMatch) => {
      await this.shell.call('DELETE', draftPath(draft), { ifMatch })
      this.editors.delete(draft.id)
      this.shell.tell(`${draft.name} was deleted. The audit log remembers it.`)
    })

  /** Changes a draft in the revision that was last seen here. The drafts are fetched again, also after a refusal. */
  private async change({ id }: Draft, change: (revision: number) => Promise<void>): Promise<void> {
    const editor = this.editors.get(id)
    await editor?.autosave.flush()
    const listed = this.sets.value?.drafts.find((one) => one.id === id)
    const revision = Math.max(editor?.draft.revision ?? 0, listed?.revision ?? 0)
    try {
      await change(revision)
    } finally {
      await this.sets.load()
    }
  }

  private async tried(attempt: () => Promise<void>): Promise<void> {
    try {
      this.problem = null
      await attempt()
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.shell.changed()
  }

  private async open(draft: Draft): Promise<void> {
    await this.sets.load()
    this.shell.go(`weights/${draft.id}`)
  }

  private leave({ draft }: Editor): void {
    this.editors.delete(draft.id)
    this.shell.go('weights')
  }
}

const goneView = (): unknown => html`
  <p class="notice">
    There is no such draft: it was published or deleted. <a href="#/weights">All drafts</a>
  </p>
`
