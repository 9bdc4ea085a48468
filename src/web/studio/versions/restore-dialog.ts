import { html, nothing } from 'lit/html.js'
import { dialogView } from '../base/dialog-view.js'
import { NotedForm } from '../base/noted-form.js'
import type { Shell } from '../base/shell.js'
import type { Publication, Published } from '../base/types.js'

interface ChosenVersion {
  readonly version: Publication
  readonly current: number
}

/** The dialogue that puts earlier weights in force again, as a new number. */
export class RestoreDialog {
  private chosen: ChosenVersion | null = null
  private readonly form: NotedForm

  constructor(
    private readonly shell: Shell,
    private readonly restored: () => Promise<void>,
  ) {
    this.form = new NotedForm(shell)
  }

  open(version: Publication, current: number): void {
    this.chosen = { version, current }
    this.form.forget()
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
    const body = html`
      <p>
        Its weights come into force as a new number. The policies are asked again; nothing of the history is
        lost.
      </p>
    `
    return this.form.view({
      body,
      action: ['Restore', 'Restoring…'],
      send: (form, note) => void this.restore(chosen, form, note),
    })
  }

  private async restore({ version, current }: ChosenVersion, form: Element, note: string): Promise<void> {
    await this.form.send(form, async () => {
      const path = `/v1/weight-sets/versions/${version.number}/restore`
      const sent = { body: { note }, ifMatch: current }
      const { number } = await this.shell.call<Published>('POST', path, sent)
      this.shell.tell(`Number ${version.number} is in force again, as number ${number}.`)
    })
    await this.restored()
  }
}
