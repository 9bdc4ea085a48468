import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { adminOnlyView } from '../base/admin-only-view.js'
import { problemOf } from '../base/api.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { Key, MadeKey, Problem } from '../base/types.js'
import { KeyChangeDialog } from './key-change-dialog.js'
import { keyView } from './key-view.js'
import { newKeyView } from './new-key-view.js'
import { secretView } from './secret-view.js'

interface Keys {
  readonly keys: readonly Key[]
}

/** The page of the site's keys, for its admins. A secret is on the screen once, and nowhere else. */
export class KeysPage implements Page {
  private readonly keys: Remote<Keys>
  private readonly dialog: KeyChangeDialog
  private made: MadeKey | null = null
  private problem: Problem | null = null

  constructor(private readonly shell: Shell) {
    this.keys = new Remote(() => shell.call<Keys>('GET', '/v1/keys'), shell.changed)
    this.dialog = new KeyChangeDialog(shell.changed, (path, method, body) => this.change(path, method, body))
  }

  resume(): void {
    if (this.shell.session.role === 'admin') void this.keys.load()
  }

  view(): unknown {
    const { session } = this.shell
    if (session.role !== 'admin') return adminOnlyView('Keys', session)
    return html`
      ${this.problem === null ? nothing : problemView(this.problem)}
      <section class="card" aria-labelledby="new-key">
        <h2 id="new-key">A new key</h2>
        ${newKeyView((body) => this.change('/v1/keys', 'POST', body))}
      </section>
      <section class="card" aria-labelledby="all-keys">
        <h2 id="all-keys">All keys</h2>
        ${this.keys.view(
          ({ keys }) =>
            html`<ul class="plain rows">
              ${repeat(
                keys,
                ({ id }) => id,
                (key) => keyView(key, this.dialog),
              )}
            </ul>`,
        )}
      </section>
      ${this.dialog.view()} ${this.made === null ? nothing : secretView(this.made, () => this.forget())}
    `
  }

  private async change(path: string, method: 'POST' | 'DELETE', body?: object): Promise<void> {
    this.problem = null
    try {
      const answer = await this.shell.call<MadeKey | Key>(method, path, body === undefined ? {} : { body })
      if ('secret' in answer) this.made = answer
      else this.shell.tell(`${answer.label} was revoked.`)
    } catch (error) {
      this.problem = problemOf(error)
    }
    await this.keys.load()
  }

  private forget(): void {
    this.made = null
    this.shell.changed()
  }
}
