import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { moment } from '../base/format.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { Publication } from '../base/types.js'
import { Difference } from './difference.js'
import { RestoreDialog } from './restore-dialog.js'

interface Versions {
  readonly versions: readonly Publication[]
}

/** The page of all versions that were ever in force, with the differences between any two, and restoring. */
export class VersionsPage implements Page {
  private readonly versions: Remote<Versions>
  private readonly difference: Difference
  private readonly restoreDialog: RestoreDialog

  constructor(private readonly shell: Shell) {
    this.versions = new Remote(() => shell.call<Versions>('GET', '/v1/weight-sets/versions'), shell.changed)
    this.difference = new Difference(shell)
    this.restoreDialog = new RestoreDialog(shell, () => this.versions.load())
  }

  resume(): void {
    void this.versions.load()
  }

  view(): unknown {
    return this.versions.view(({ versions }) => {
      const current = versions[0]?.number ?? 0
      const { mayEdit } = this.shell
      const restore = (version: Publication): void => this.restoreDialog.open(version, current)
      return html`
        <section class="card" aria-labelledby="list">
          <h2 id="list">All versions</h2>
          <ul class="plain rows">
            ${repeat(
              versions,
              ({ number }) => number,
              (version) => versionView({ version, current, mayEdit, restore }),
            )}
          </ul>
        </section>
        ${versions.length > 1 ? this.difference.view(versions) : nothing} ${this.restoreDialog.view()}
      `
    })
  }
}

interface ShownVersion {
  readonly version: Publication
  /** The number of the version in force. */
  readonly current: number
  readonly mayEdit: boolean
  readonly restore: (version: Publication) => void
}

/** One version: who published it, when and why. */
function versionView({ version, current, mayEdit, restore }: ShownVersion): unknown {
  const { number, note, publishedBy, publishedAt, origin } = version
  return html`
    <li>
      <div>
        <h3>Number ${number} ${number === current ? html`<span class="badge">In force</span>` : nothing}</h3>
        <p>“${note}”</p>
        <p class="muted small">${publishedBy}, ${moment(publishedAt)}. ${originText(origin)}</p>
      </div>
      ${
        mayEdit && number !== current
          ? html`<button type="button" @click=${() => restore(version)}>
              Restore<span class="hidden"> number ${number}</span>
            </button>`
          : nothing
      }
    </li>
  `
}

function originText({ kind, of }: Publication['origin']): string {
  if (kind === 'restore' && typeof of === 'number') return `Restored from number ${of}.`
  return kind === 'draft' ? 'From a draft.' : ''
}
