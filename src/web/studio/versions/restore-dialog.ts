import { html, nothing } from 'lit/html.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { noteView } from '../base/note-view.js'
import { problemView } from '../base/problem-view.js'
import { FormSubmission } from '../base/form-submission.js'
import type { Shell } from '../base/shell.js'
import type { Publication, Published } from '../base/types.js'

interface ChosenVersion {
  readonly version: Publication
  readonly current: number
}

/** The dialogue that puts earlier weights in force again, as a new number. */
export class RestoreDialog {
  private chosen: ChosenVersion | null = null
  private note = ''
  private readonly submission: FormSubmission

  constructor(
    private readonly shell: Shell,
    private readonly restored: () => Promise<void>,
  ) {
    this.submission = new FormSubmission(shell.changed)
  }

  open(version: Publication, current: number): void {
    this.chosen = { version, current }
    this.submission.forget()
  }

  view(): unknown {
    const { chosen } = this
    if (chosen === null) return nothing
    const closed = (): void => {
      this.chosen = null
      this.shell.changed()
    }
    return dialogView({
      title: `Restore number ${chosen.version.number}`,
      body: this.bodyView(chosen),
      closed,
    })
  }

  private bodyView(chosen: ChosenVersion): unknown {
    const { busy, problem } = this.submission
    const isReady = this.note.trim() !== '' && !busy
    const send = (event: SubmitEvent): void => {
      event.preventDefault()
      if (isReady) void this.restore(chosen, event.currentTarget as HTMLElement)
    }
    const write = (note: string): void => {
      this.note = note
      this.shell.changed()
    }
    return html`
      <form class="stack" @submit=${send}>
        <p>
          Its weights come into force as a new number. The policies are asked again; nothing of the history is
          lost.
        </p>
        ${noteView(this.note, write)} ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${!isReady}>${busy ? 'Restoring…' : 'Restore'}</button>
        </p>
      </form>
    `
  }

  private async restore({ version, current }: ChosenVersion, form: Element): Promise<void> {
    await this.submission.send(form, async () => {
      const path = `/v1/weight-sets/versions/${version.number}/restore`
      const sent = { body: { note: this.note.trim() }, ifMatch: current }
      const { number } = await this.shell.call<Published>('POST', path, sent)
      this.note = ''
      this.shell.tell(`Number ${version.number} is in force again, as number ${number}.`)
    })
    await this.restored()
  }
}
