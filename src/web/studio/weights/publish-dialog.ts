import { html, nothing } from 'lit/html.js'
import { Refused } from '../base/api.js'
import { changesView } from '../base/changes-view.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { noteView } from '../base/note-view.js'
import { problemView } from '../base/problem-view.js'
import { FormSubmission } from '../base/form-submission.js'
import type { Shell } from '../base/shell.js'
import type { Preview, Published } from '../base/types.js'
import { draftPath } from './draft-path.js'
import type { Editor } from './editor.js'
import { failingView } from './policies-view.js'
import { setAsideView } from './set-aside-view.js'

/** The dialogue that publishes a draft as it was previewed. */
export class PublishDialog {
  private editor: Editor | null = null
  private note = ''
  private readonly submission: FormSubmission

  constructor(
    private readonly shell: Shell,
    private readonly published: (editor: Editor) => void,
  ) {
    this.submission = new FormSubmission(shell.changed)
  }

  open(editor: Editor): void {
    this.editor = editor
    this.submission.forget()
    void editor.autosave.flush()
  }

  view(editor: Editor): unknown {
    if (this.editor !== editor || editor.autosave.status === 'conflict') return nothing
    const closed = (): void => {
      this.editor = null
      this.shell.changed()
    }
    return dialogView({ title: `Publish ${editor.draft.name}`, body: this.bodyView(editor), closed })
  }

  private bodyView(editor: Editor): unknown {
    const preview = editor.preview.value
    const why = this.refusal(editor, preview)
    const { busy, problem } = this.submission
    const send = (event: SubmitEvent): void => {
      event.preventDefault()
      const form = event.currentTarget as HTMLElement
      if (why === null && preview !== null) void this.publish(editor, preview, form)
    }
    return html`
      <form class="stack" @submit=${send}>
        ${preview === null ? nothing : this.diffView(preview)} ${noteView(this.note, this.write)}
        ${problem === null ? nothing : problemView(problem)}
        <p id="why-not" class="small" role="status">${why ?? ''}</p>
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${why !== null} aria-describedby="why-not">
            ${busy ? 'Publishing…' : 'Publish'}
          </button>
        </p>
      </form>
    `
  }

  private readonly write = (note: string): void => {
    this.note = note
    this.shell.changed()
  }

  private diffView({ diff, publishedNumber, personas, policies, moved, setAside }: Preview): unknown {
    const { names } = this.shell
    return html`
      ${changesView(names, diff, [`Number ${publishedNumber}`, 'Draft'])}
      <p>The order changes for ${moved} of ${personas.length} personas.</p>
      ${failingView(names, personas, policies)} ${setAsideView(setAside)}
    `
  }

  /** Why the draft cannot be published now; null when it can. */
  private refusal(editor: Editor, preview: Preview | null): string | null {
    if (this.submission.busy) return 'Publishing…'
    if (preview === null || !editor.isFresh) return 'The preview is not up to date with the draft yet.'
    if (!preview.passes) return 'A policy fails. Change the draft until it passes.'
    if (preview.diff.length === 0 && preview.weightsFit === null)
      return 'Nothing differs from what is published.'
    return this.note.trim() === '' ? 'Write a note first.' : null
  }

  private async publish(editor: Editor, preview: Preview, form: Element): Promise<void> {
    const { draft } = editor
    const publish = async (): Promise<void> => {
      const body = { note: this.note.trim(), previewId: preview.previewId }
      const sent = { body, ifMatch: draft.revision }
      const { number } = await this.shell.call<Published>('POST', `${draftPath(draft)}/publish`, sent)
      this.note = ''
      this.shell.tell(`Published as number ${number}. To go back, restore an earlier version.`)
    }
    if (await this.submission.send(form, publish, (error) => this.refused(editor, error)))
      this.published(editor)
  }

  private refused(editor: Editor, error: unknown): void {
    const isChanged = error instanceof Refused && (error.is('precondition-failed') || error.is('unknown-id'))
    if (isChanged) editor.autosave.collide()
    else void editor.preview.load()
  }
}
