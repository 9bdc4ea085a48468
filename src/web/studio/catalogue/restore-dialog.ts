import { html, nothing } from 'lit/html.js'
import { dialogView } from '../base/dialog-view.js'
import { NotedForm } from '../base/noted-form.js'
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
  private diff: Remote<CatalogDiff>
  private readonly form: NotedForm

  constructor(
    private readonly shell: Shell,
    private readonly restored: () => Promise<void>,
  ) {
    this.form = new NotedForm(shell)
    this.diff = this.newDiff()
  }

  open(version: CatalogVersion, inForce: string): void {
    this.version = version
    this.inForce = inForce
    this.diff = this.newDiff()
    void this.diff.load()
    this.form.forget()
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
    const body = html`
      <div>
        <h3>Against what is in force</h3>
        ${this.diff.view((diff) => this.diffView(diff))}
      </div>
      <p>
        It comes into force as a new number; nothing of the history is lost. What is recalled stays recalled.
      </p>
    `
    return this.form.view({
      body,
      action: ['Restore', 'Restoring…'],
      isReady: this.diff.value !== null,
      send: (form, note) => void this.restore(version, form, note),
    })
  }

  private diffView(diff: CatalogDiff): unknown {
    const named = (ids: readonly string[]) => listed(ids.map((id) => nameView(this.shell.names, id)))
    const [added, changed, gone] = [named(diff.added), named(diff.changed), named(diff.gone)]
    return html`
      <p>${isSame(diff) ? 'It says the same.' : changeText(diffOf(diff))}</p>
      ${listedView('Added', added)} ${listedView('Changed', changed)} ${listedView('Gone', gone)}
    `
  }

  private async restore(version: CatalogVersion, form: Element, note: string): Promise<void> {
    const isDone = await this.form.send(form, async () => {
      const path = `/v1/catalogs/${encodeURIComponent(version.version)}/restore`
      const { number } = await this.shell.call<CatalogVersion>('POST', path, { body: { note } })
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
