import { html, nothing } from 'lit/html.js'
import { Refused } from '../base/api.js'
import { dialogView } from '../base/dialog-view.js'
import { NotedForm } from '../base/noted-form.js'
import { count } from '../base/format.js'
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
  private readonly form: NotedForm

  constructor(
    private readonly shell: Shell,
    private readonly heard: {
      readonly applied: (job: Import) => void
      /** Something else was brought into force since the report. */
      readonly overtaken: () => void
    },
  ) {
    this.form = new NotedForm(shell)
  }

  open(shown: Shown): void {
    this.shown = shown
    this.form.forget()
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
    const { personas } = findings.impact
    const body = html`
      <p>
        ${changeText(findings.diff)}
        ${personas.length === 0 ? nothing : html`${count(personas.length, 'persona')} would see another product first.`}
      </p>
      <p>Every answer is made from it at once. What is in force now stays among the versions.</p>
    `
    return this.form.view({
      body,
      action: ['Apply', 'Applying…'],
      send: (form, note) => void this.apply(path, form, note),
    })
  }

  private async apply(path: string, form: Element, note: string): Promise<void> {
    await this.form.send(
      form,
      async () => {
        this.heard.applied(await this.shell.call<Import>('POST', `${path}/apply`, { body: { note } }))
      },
      (error) => {
        if (error instanceof Refused && error.is('import-stale')) this.heard.overtaken()
      },
    )
  }
}
