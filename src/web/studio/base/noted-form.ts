import { html, nothing } from 'lit/html.js'
import { closeDialog } from './dialog-view.js'
import { FormSubmission } from './form-submission.js'
import { noteView } from './note-view.js'
import { problemView } from './problem-view.js'
import type { Shell } from './shell.js'

interface Noted {
  /** What is said above the note. */
  readonly body: unknown
  /** What the button says, and what it says while it is done. */
  readonly action: readonly [now: string, meanwhile: string]
  /** Whether everything but the note is there. */
  readonly isReady?: boolean
  readonly send: (form: Element, note: string) => void
}

/** The form of a dialogue that changes what is in force: what that is, the note that says why, and the two ways out. */
export class NotedForm {
  private note = ''
  private readonly submission: FormSubmission

  constructor(private readonly shell: Shell) {
    this.submission = new FormSubmission(shell.changed)
  }

  /** Drops the last refusal, for a dialogue that is opened anew. */
  forget(): void {
    this.submission.forget()
  }

  /** Makes the change, as `send` of a submission does. The note is kept until it is made. */
  send(form: Element, change: () => Promise<void>, refused?: (error: unknown) => void): Promise<boolean> {
    const made = async (): Promise<void> => {
      await change()
      this.note = ''
    }
    return this.submission.send(form, made, refused)
  }

  view({ body, action: [now, meanwhile], isReady = true, send }: Noted): unknown {
    const { busy, problem } = this.submission
    const note = this.note.trim()
    const maySend = isReady && note !== '' && !busy
    const submit = (event: SubmitEvent): void => {
      event.preventDefault()
      if (maySend) send(event.currentTarget as HTMLElement, note)
    }
    const write = (written: string): void => {
      this.note = written
      this.shell.changed()
    }
    return html`
      <form class="stack" @submit=${submit}>
        ${body} ${noteView(this.note, write)} ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${!maySend}>${busy ? meanwhile : now}</button>
        </p>
      </form>
    `
  }
}
