import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { Remote } from '../remote.js'
import type { Page, Shell } from '../shell.js'
import type { Publication } from '../types.js'
import { Difference } from './difference.js'
import { Restoring } from './restoring.js'
import { versionView } from './version-view.js'

interface Versions {
  readonly versions: readonly Publication[]
}

/** Everything that was ever in force, what differs between any two, and the way back. */
export class VersionsPage implements Page {
  private readonly versions: Remote<Versions>
  private readonly difference: Difference
  private readonly restoring: Restoring

  constructor(private readonly shell: Shell) {
    this.versions = new Remote(() => shell.call<Versions>('GET', '/v1/weight-sets/versions'), shell.changed)
    this.difference = new Difference(shell)
    this.restoring = new Restoring(shell, () => this.versions.load())
  }

  resume(): void {
    void this.versions.load()
  }

  view(): unknown {
    return this.versions.view(({ versions }) => {
      const current = versions[0]?.number ?? 0
      const restore = (one: Publication): void => this.restoring.open(one, current)
      return html`
        <section class="card" aria-labelledby="list">
          <h2 id="list">All versions</h2>
          <ul class="plain rows">
            ${repeat(
              versions,
              ({ number }) => number,
              (one) => versionView(this.shell, one, current, restore),
            )}
          </ul>
        </section>
        ${versions.length > 1 ? this.difference.view(versions) : nothing} ${this.restoring.view()}
      `
    })
  }
}
