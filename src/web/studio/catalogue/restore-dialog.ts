import { html, nothing } from 'lit/html.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import { FormSubmission } from '../base/form-submission.js'
import { noteView } from '../base/note-view.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Shell } from '../base/shell.js'
import type { CatalogDiff, CatalogVersion } from '../base/types.js'
import { listed, listedView } from './listed-view.js'
import { changeText, nameView } from './outcome-view.js'
import { versionName } from './versions-view.js'

/** The dialogue that shows how an earlier version differs from the one in force, and brings it back. */
export class RestoreDialog {
  private version: CatalogVersion | null = null
  private inForce = ''
  private note = ''
  private diff: Remote<CatalogDiff>
  private readonly submission: FormSubmission

  constructor(
    private readonly shell: Shell,
    private readonly restored: () => Promise<void>,
  ) {
    this.submission = new FormSubmission(shell.changed)
    this.diff = this.newDiff()
  }

  open(version: CatalogVersion, inForce: string): void {
    this.version = version
    this.inForce = inForce
    this.diff = this.newDiff()
    void this.diff.load()
    this.submission.forget()
  }

  view(): unknown {
    const { version } = this
    if (version === null) return nothing
    const closed = (): void => {
      this.version = null
      this.shell.changed()
    }
    return dialogView({ title: `Restore ${versionName(version)}`, body: this.bodyView(version), closed })
  }

  private newDiff(): Remote<CatalogDiff> {
    return new Remote(() => {
      const query = new URLSearchParams({ from: this.inForce, to: this.version?.version ?? '' })
      return this.shell.call<CatalogDiff>('GET', `/v1/catalogs/diff?${query.toString()}`)
    }, this.shell.changed)
  }

  private bodyView(version: CatalogVersion): unknown {
    const { busy, problem } = this.submission
    const isReady = this.note.trim() !== '' && this.diff.value !== null && !busy
    const send = (event: SubmitEvent): void => {
      event.preventDefault()
      if (isReady) void this.restore(version, event.currentTarget as HTMLElement)
    }
    const write = (note: string): void => {
      this.note = note
      this.shell.changed()
    }
    return html`
      <form class="stack" @submit=${send}>
        <div>
          <h3>Against what is in force</h3>
          ${this.diff.view((diff) => this.diffView(diff))}
        </div>
        <p>
          It comes into force as a new number; nothing of the history is lost. What is recalled stays
          recalled.
        </p>
        ${noteView(this.note, write)} ${problem === null ? nothing : problemView(problem)}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary" ?disabled=${!isReady}>${busy ? 'Restoring…' : 'Restore'}</button>
        </p>
      </form>
    `
  }

  private diffView(diff: CatalogDiff): unknown {
    const named = (ids: readonly string[]) => listed(ids.map((id) => nameView(this.shell.names, id)))
    const [added, changed, gone] = [named(diff.added), named(diff.changed), named(diff.gone)]
    return html`
      <p>${isSame(diff) ? 'It says the same.' : changeText(diffOf(diff))}</p>
      ${listedView('Added', added)} ${listedView('Changed', changed)} ${listedView('Gone', gone)}
    `
  }

  private async restore(version: CatalogVersion, form: Element): Promise<void> {
    const isDone = await this.submission.send(form, async () => {
      const path = `/v1/catalogs/${encodeURIComponent(version.version)}/restore`
      const body = { note: this.note.trim() }
      const { number } = await this.shell.call<CatalogVersion>('POST', path, { body })
      this.note = ''
      this.shell.tell(`${versionName(version)} is in force again, as number ${number ?? ''}.`)
    })
    if (isDone) await this.restored()
  }
}

const isSame = ({ added, changed, gone, frame }: CatalogDiff): boolean =>
  added.length + changed.length + gone.length === 0 && !frame

const diffOf = ({ added, changed, gone, frame }: CatalogDiff) => ({
  added: listed(added),
  changed: listed(changed),
  gone: listed(gone),
  frame,
})
