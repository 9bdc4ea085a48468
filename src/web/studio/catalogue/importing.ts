import { html, nothing } from 'lit/html.js'
import { problemOf } from '../base/api.js'
import { count, moment } from '../base/format.js'
import { problemView } from '../base/problem-view.js'
import type { Shell } from '../base/shell.js'
import type { Import, ImportFindings, Problem } from '../base/types.js'
import { ApplyDialog } from './apply-dialog.js'
import { FollowedImport } from './followed-import.js'
import { mappingView, type Columns, type Mapping } from './mapping-view.js'
import { changesAnything, changeText, outcomeView } from './outcome-view.js'
import { reportView } from './report-view.js'
import { uploadView, type Wish } from './upload-view.js'

interface Source {
  readonly file: File
  readonly wish: Wish
}

/** Sending a product file, what came of it, and applying it. The import is in the address, so that a reload goes on. */
export class Importing {
  /** The file of the import that is shown. It lives as long as the page. */
  private source: Source | null = null
  /** What the columns were to become when the file was read last, for a reading that failed. */
  private columns: Columns = []
  private busy = false
  private problem: Problem | null = null
  private overtaken = ''
  private readonly followed: FollowedImport
  private readonly dialog: ApplyDialog

  constructor(
    private readonly shell: Shell,
    /** Asks again for what is in force. */
    private readonly renew: () => Promise<void>,
  ) {
    this.followed = new FollowedImport(shell, (job) => this.hear(job))
    this.dialog = new ApplyDialog(shell, {
      applied: (job) => {
        this.followed.take(job)
        void this.renew()
      },
      overtaken: () => {
        this.overtaken = this.followed.id
        void this.renew()
      },
    })
  }

  /** Shows an import. Without an id, the last one stays. */
  show(id: string): void {
    if (id === '') return
    if (id !== this.followed.id) this.columns = []
    if (id !== this.followed.id || this.followed.problem !== null) this.followed.follow(id)
  }

  /** `inForce` is the version of the catalogue that answers now; null before the first import of a site. */
  view(inForce: string | null): unknown {
    return html`
      <section class="card" aria-labelledby="upload">
        <h2 id="upload">A product file</h2>
        <p>
          An export or feed of your shop. First you see what it would change; nothing changes before you apply
          it.
        </p>
        ${uploadView(this.busy, (file, wish) => this.send({ file, wish }))}
        ${this.problem === null ? nothing : problemView(this.problem)}
      </section>
      ${this.importView(inForce)} ${this.dialog.view()}
    `
  }

  private importView(inForce: string | null): unknown {
    const { job, problem, id } = this.followed
    if (problem?.type === '/problems/unknown-id') return forgottenView
    if (problem !== null) return problemView(problem, this.followed.askAgain)
    if (id === '') return nothing
    if (job === null) return html`<p role="status" class="loading">Loading…</p>`
    const { status, findings } = job
    if (status === 'reading' || status === 'applying') return progressView(job)
    return html`
      ${
        findings === null
          ? failedView(job)
          : html`
              ${this.outcomeView(job, findings, inForce)}
              <section class="card" aria-labelledby="report">
                <h2 id="report">What was read</h2>
                ${reportView(job, findings, this.followed.path)}
              </section>
            `
      }
      ${status === 'applied' ? nothing : this.mappingView(findings?.columns ?? this.columns)}
    `
  }

  private outcomeView(job: Import, findings: ImportFindings, inForce: string | null): unknown {
    const { path, id } = this.followed
    const isOvertaken = this.overtaken === id || (inForce !== null && inForce !== job.basedOn)
    const isStale = job.status === 'ready' && isOvertaken
    const mayApply = job.status === 'ready' && !isStale && changesAnything(findings)
    return html`
      <section class="card" aria-labelledby="outcome">
        <h2 id="outcome">${job.status === 'applied' ? 'What has changed' : 'What would change'}</h2>
        ${
          job.status === 'applied'
            ? html`<p>Applied as number ${job.number}. ${changeText(findings.diff)}</p>`
            : outcomeView(findings, this.shell.names)
        }
        ${isStale ? this.staleView() : nothing}
        ${
          job.status === 'ready'
            ? html`<p>
                <button
                  type="button"
                  class="primary"
                  ?disabled=${!mayApply}
                  @click=${() => this.dialog.open({ path, findings })}
                >
                  Apply…
                </button>
              </p>`
            : nothing
        }
      </section>
    `
  }

  private staleView(): unknown {
    const { source } = this
    return html`
      <div class="notice bad">
        <p>
          This report is out of date: the catalogue has changed since, or a newer file was read. Read the file
          again to see what it would change now.
        </p>
        ${
          source === null
            ? html`<p>Choose it above; this page was loaded since, and does not have it.</p>`
            : html`<button type="button" ?disabled=${this.busy} @click=${() => void this.send(source)}>
                Read the file again
              </button>`
        }
      </div>
    `
  }

  private mappingView(columns: Columns): unknown {
    return mappingView({
      columns,
      busy: this.busy,
      hasFile: this.source !== null,
      send: (mapping, chosen) => {
        const source = chosen ?? this.source
        if (source === null) return
        const sent = columns.map((column) => ({ ...column, target: mapping[column.name] ?? null }))
        void this.send(source, mapping).then((isTaken) => {
          if (isTaken) this.columns = sent
          this.shell.changed()
        })
      },
    })
  }

  /** Sends a file and shows the import that it became. Resolves to whether it was taken. */
  private async send(source: Source, mapping?: Mapping): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.problem = null
    this.shell.whisper('The file is being sent.')
    try {
      const job = await this.shell.call<Import>('POST', '/v1/catalogs/imports', {
        form: formOf(source, mapping),
      })
      this.source = source
      this.columns = []
      this.followed.follow(job.id)
      this.followed.take(job)
      this.shell.go(`catalogue/${job.id}`)
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.busy = false
    this.shell.changed()
    return this.problem === null
  }

  private hear({ status, findings, number }: Import): void {
    if (status === 'reading') this.shell.whisper('The file is being read.')
    if (status === 'failed') this.shell.whisper('The file could not be used.')
    if (status === 'ready' && findings !== null)
      this.shell.whisper(
        `The report is ready. ${changeText(findings.diff)} ${count(findings.report.faultsTotal, 'fault')}.`,
      )
    if (status === 'applied' && number !== null) this.shell.whisper(`Applied as number ${number}.`)
  }
}

function formOf({ file, wish }: Source, mapping?: Mapping): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(wish)) if (value !== '') form.set(name, value as string)
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping))
  form.set('file', file)
  return form
}

const forgottenView: unknown = html`
  <p class="notice">
    The service has forgotten this report, as it does when it is restarted. Choose the file above to read it
    again.
  </p>
`

const progressView = ({ status, name, bytes, startedAt }: Import): unknown => html`
  <section class="card" aria-labelledby="progress">
    <h2 id="progress">${status === 'reading' ? 'The file is being read' : 'It is being applied'}</h2>
    <p>${name ?? 'The file'}, ${count(Math.ceil(bytes / 1000), 'kB', 'kB')}, since ${moment(startedAt)}.</p>
    <progress aria-labelledby="progress"></progress>
    <p class="muted small">You may leave this page: its address leads back to the report.</p>
  </section>
`

const failedView = ({ name, errors }: Import): unknown => html`
  <section class="card" aria-labelledby="failed">
    <h2 id="failed">The file could not be used</h2>
    <p>${name ?? 'The file'}. Nothing has changed.</p>
    <ul>
      ${errors.map(({ pointer, detail }) => html`<li>${pointer === '' ? nothing : `${pointer}: `}${detail}</li>`)}
    </ul>
  </section>
`
