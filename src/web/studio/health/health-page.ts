import { html, nothing } from 'lit/html.js'
import { problemOf } from '../base/api.js'
import { problemView } from '../base/problem-view.js'
import { Remote } from '../base/remote.js'
import type { Page, Shell } from '../base/shell.js'
import type { Gap, Health, Problem } from '../base/types.js'
import { gapId, gapsView } from './gaps-view.js'
import { Ledger } from './ledger.js'
import type { EvidenceById } from './statements-view.js'
import { statusName } from './status.js'
import { summaryView } from './summary-view.js'

/** The page of what is not known of the products, and of the ledger of each. */
export class HealthPage implements Page {
  private readonly gaps: GapList
  private ledger: Ledger | null = null

  constructor(private readonly shell: Shell) {
    this.gaps = new GapList(shell)
  }

  resume(): void {
    const id = decoded(location.hash.split('/')[2] ?? '')
    if (id !== this.ledger?.id) this.ledger = id === '' ? null : new Ledger(this.shell, id)
    void (this.ledger === null ? this.gaps.load() : this.ledger.product.load())
  }

  view(): unknown {
    return (this.ledger ?? this.gaps).view()
  }
}

/** The id of a product in an address, which anybody may have typed: one that is not encoded stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The gaps of the catalogue, of one status or of all, page by page. */
class GapList {
  private status: Gap['status'] | null = null
  private readonly first: Remote<Health>
  private later: readonly Health[] = []
  private problem: Problem | null = null

  constructor(private readonly shell: Shell) {
    this.first = new Remote(() => this.fetch(null), shell.changed)
  }

  readonly load = async (): Promise<void> => {
    this.later = []
    this.problem = null
    await this.first.load()
  }

  view(): unknown {
    return this.first.view(
      (first) => html`
        ${summaryView(first.summary)}
        <section class="card" aria-labelledby="gaps">
          <h2 id="gaps">What is not known</h2>
          ${this.choiceView(first)} ${this.pagesView([first, ...this.later])}
        </section>
      `,
    )
  }

  private choiceView({ summary }: Health): unknown {
    const statuses = Object.entries(summary.gaps) as [Gap['status'], number][]
    const all = statuses.reduce((sum, [, count]) => sum + count, 0)
    return html`
      <p class="choice">
        <label for="status">Show</label>
        <select id="status" @change=${this.choose}>
          <option value="" ?selected=${this.status === null}>All (${all})</option>
          ${statuses.map(
            ([status, count]) =>
              html`<option value=${status} ?selected=${this.status === status}>
                ${statusName(status)} (${count})
              </option>`,
          )}
        </select>
      </p>
    `
  }

  private pagesView(pages: readonly Health[]): unknown {
    const gaps = pages.flatMap((page) => page.gaps)
    const next = pages.at(-1)?.nextCursor ?? null
    if (gaps.length === 0)
      return html`<p>
        ${this.status === null ? 'Nothing: every fact is known.' : 'Nothing of this status.'}
      </p>`
    const book = Object.assign({}, ...pages.map(({ evidence }) => evidence)) as EvidenceById
    return html`
      ${gapsView(this.shell.names, gaps, book)} ${this.problem === null ? nothing : problemView(this.problem)}
      ${
        next === null
          ? nothing
          : html`<p>
              <button type="button" @click=${() => void this.more(next, gaps.length)}>Show more</button>
            </p>`
      }
    `
  }

  private readonly choose = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLSelectElement)) return
    const chosen = event.currentTarget.value
    this.status = chosen === '' ? null : (chosen as Gap['status'])
    const name = this.status === null ? 'All' : statusName(this.status)
    void this.load().then(() => this.shell.whisper(`${name}: ${this.first.value?.gaps.length ?? 0} shown.`))
  }

  /** Fetches one page more, and moves the focus to its first gap: the button may be gone. */
  private async more(cursor: string, from: number): Promise<void> {
    try {
      const page = await this.fetch(cursor)
      this.later = [...this.later, page]
      this.problem = null
      this.shell.whisper(`${page.gaps.length} more.`)
      queueMicrotask(() => document.getElementById(gapId(from))?.focus())
    } catch (error) {
      this.problem = problemOf(error)
      this.shell.changed()
    }
  }

  private fetch(cursor: string | null): Promise<Health> {
    const query = new URLSearchParams({
      ...(this.status !== null && { status: this.status }),
      ...(cursor !== null && { cursor }),
    })
    return this.shell.call<Health>('GET', `/v1/catalog-health?${query.toString()}`)
  }
}
