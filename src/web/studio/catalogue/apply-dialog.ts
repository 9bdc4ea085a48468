import { html, nothing } from 'lit/html.js'
import { Refused } from '../base/api.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { FormSubmission } from '../base/form-submission.js'
import { count } from '../base/format.js'
import { noteView } from '../base/note-view.js'
import { problemView } from '../base/problem-view.js'
import type { Shell } from '../base/shell.js'
import type { Import, ImportFindings } from '../base/types.js'
import { changeText } from './outcome-view.js'

interface Shown {
  readonly path: string
  readonly findings: ImportFindings
}

/** The dialogue that says what applying an import changes, and applies it. */
export class ApplyDialog {
  private shown: Shown | null = null
  private note = ''
  private readonly submission: FormSubmission

  constructor(
    private readonly shell: Shell,
    private readonly heard: {
      readonly applied: (job: Import) => void
      /** Something else was brought into force since the report. */
      readonly overtaken: () => void
    },
  ) {
    this.submission = new FormSubmission(shell.changed)
  }

  open(shown: Shown): void {
    this.shown = shown
    this.submission.forget()
  }

  view(): unknown {
    const { shown } = this
    if (shown === null) return nothing
    const closed = (): void => {
      this.shown = null
      this.shell.changed()
    }
    return dialogView({ title: 'Apply this import', body: this.bodyView(shown), closed })
  }

  private bodyView({ path, findings }: Shown): unknown {
    const { busy, problem } = this.submission
    const isReady = this.note.trim() !== '' && !busy
    const send = (event: SubmitEvent): void => {
      event.preventDefault()
      if (isReady) void this.apply(path, event.currentTarget as HTMLElement)
    }
    const write = (note: string): void => {
      this.note = note
      this.shell.changed()
    }
    const { personas } = findings.impact
    return html`
      <form class="stack" @submit=${send}>
        <p>
          ${changeText(findings.diff)}
          ${personas.length === 0 ? nothing : html`${count(personas.length, 'persona')} would see another product first.`}
        </p>
        <p>Every answer is made from it at once. What is in force now stays among the versions.</p>
        ${noteView(this.note, write)} ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${!isReady}>${busy ? 'Applying…' : 'Apply'}</button>
        </p>
      </form>
    `
  }

  private async apply(path: string, form: Element): Promise<void> {
    await this.submission.send(
      form,
      async () => {
        const job = await this.shell.call<Import>('POST', `${path}/apply`, {
          body: { note: this.note.trim() },
        })
        this.note = ''
        this.heard.applied(job)
      },
      (error) => {
        if (error instanceof Refused && error.is('import-stale')) this.heard.overtaken()
      },
    )
  }
}
