import { html, nothing } from 'lit/html.js'
import { problemOf } from './base/api.js'
import { moment } from './base/format.js'
import { problemView } from './base/problem-view.js'
import { Remote } from './base/remote.js'
import type { Page, Shell } from './base/shell.js'
import type { AuditEntry, Problem } from './base/types.js'

interface AuditPart {
  readonly entries: readonly AuditEntry[]
  readonly next: number | null
}

/** The page of the audit log: who changed what, newest first. */
export class AuditPage implements Page {
  private readonly first: Remote<AuditPart>
  private older: readonly AuditPart[] = []
  private problem: Problem | null = null

  constructor(private readonly shell: Shell) {
    this.first = new Remote(() => this.fetch(''), shell.changed)
  }

  resume(): void {
    this.older = []
    void this.first.load()
  }

  view(): unknown {
    return this.first.view((first) => {
      const pages = [first, ...this.older]
      const next = pages.at(-1)?.next ?? null
      return html`
        <section class="card" aria-label="Entries">
          <ul class="plain rows">
            ${pages.flatMap(({ entries }) => entries).map(entryView)}
          </ul>
        </section>
        ${this.problem === null ? nothing : problemView(this.problem)}
        ${next === null ? nothing : html`<button type="button" @click=${() => void this.more(next)}>Older</button>`}
      `
    })
  }

  private fetch(before: string): Promise<AuditPart> {
    return this.shell.call<AuditPart>('GET', `/v1/audit?limit=50${before}`)
  }

  private async more(before: number): Promise<void> {
    try {
      this.older = [...this.older, await this.fetch(`&before=${before}`)]
      this.problem = null
    } catch (error) {
      this.problem = problemOf(error)
    }
    this.shell.changed()
  }
}

const entryView = ({ seq, at, actor, action, subject, note, before, after }: AuditEntry): unknown => html`
  <li>
    <div>
      <p><strong>${action}</strong> ${subject}</p>
      ${note === null ? nothing : html`<p>“${note}”</p>`}
      <p class="muted small">${seq}. ${actor}, ${moment(at)}</p>
      <details class="small">
        <summary>Before and after<span class="hidden"> of entry ${seq}</span></summary>
        <p>Before</p>
        <pre tabindex="0" role="region" aria-label="Before entry ${seq}">
${JSON.stringify(before, null, 2)}</pre>
        <p>After</p>
        <pre tabindex="0" role="region" aria-label="After entry ${seq}">
${JSON.stringify(after, null, 2)}</pre>
      </details>
    </div>
  </li>
`
