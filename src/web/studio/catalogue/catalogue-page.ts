import { html, nothing } from 'lit/html.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { CatalogVersion } from '../base/types.js'
import { Importing } from './importing.js'
import { Recalls } from './recalls.js'
import { RestoreDialog } from './restore-dialog.js'
import { versionsView } from './versions-view.js'

interface Versions {
  /** The site whose catalogue it is. */
  readonly owner: string
  readonly versions: readonly CatalogVersion[]
}

const FIRST_SHOWN = 20

/** The page of the site's catalogue: importing, its versions, and what is recalled. */
export class CataloguePage implements Page {
  private readonly versions: Remote<Versions>
  private readonly importing: Importing
  private readonly recalls: Recalls
  private readonly restoreDialog: RestoreDialog
  private shown = FIRST_SHOWN

  constructor(private readonly shell: Shell) {
    this.versions = new Remote(() => shell.call<Versions>('GET', '/v1/catalogs'), shell.changed)
    const renew = async (): Promise<void> => {
      await Promise.all([this.versions.load(), shell.renewNames()])
    }
    this.importing = new Importing(shell, renew)
    this.restoreDialog = new RestoreDialog(shell, renew)
    this.recalls = new Recalls(shell)
  }

  resume(): void {
    void this.versions.load()
    this.recalls.resume()
    if (this.shell.mayEdit) this.importing.show(location.hash.split('/')[2] ?? '')
  }

  view(): unknown {
    return html`${this.versions.view((versions) => this.catalogueView(versions))} ${this.recalls.view()}`
  }

  private catalogueView({ owner, versions }: Versions): unknown {
    const { session, mayEdit } = this.shell
    const isEmpty = versions.length === 0
    const isShared = owner !== session.site
    const inForce = versions.find((one) => one.inForce)?.version ?? null
    const restore = (version: CatalogVersion): void => this.restoreDialog.open(version, inForce ?? '')
    return html`
      ${isShared ? sharedView(owner) : nothing} ${isEmpty ? emptyView : nothing}
      ${mayEdit && !isShared ? this.importing.view(inForce) : nothing}
      ${
        isEmpty
          ? nothing
          : versionsView({
              versions,
              shown: this.shown,
              showAll: () => {
                this.shown = versions.length
                this.shell.changed()
              },
              restore: mayEdit && !isShared ? restore : undefined,
            })
      }
      ${this.restoreDialog.view()}
    `
  }
}

const emptyView: unknown = html`
  <p class="notice">This site has no catalogue yet: it answers nothing before the first import is applied.</p>
`

const sharedView = (owner: string): unknown => html`
  <p class="notice">
    This site answers from the catalogue of the site ${owner}. It is imported and restored there; what you
    recall here is recalled on this site alone.
  </p>
`
