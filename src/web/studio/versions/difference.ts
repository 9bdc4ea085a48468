import { html } from 'lit/html.js'
import { changesView } from '../base/changes-view.js'
import { Remote } from '../base/remote.js'
import type { Shell } from '../base/shell.js'
import type { Publication, WeightChange } from '../base/types.js'

interface Diff {
  readonly changes: readonly WeightChange[]
}

/** What differs between two versions that are chosen. */
export class Difference {
  private pair: readonly [number, number] | null = null
  private readonly diff: Remote<Diff>

  constructor(private readonly shell: Shell) {
    this.diff = new Remote(() => this.fetch(), shell.changed)
  }

  view(versions: readonly Publication[]): unknown {
    const [from, to] = this.pairOf(versions)
    return html`
      <section class="card" aria-labelledby="difference">
        <h2 id="difference">What differs</h2>
        <p class="line">
          ${this.pickView('From', versions, from, (number) => [number, to])}
          ${this.pickView('To', versions, to, (number) => [from, number])}
        </p>
        ${this.diff.view(({ changes }) => changesView(this.shell.names, changes, [`Number ${from}`, `Number ${to}`]))}
      </section>
    `
  }

  /** The two newest, until others are chosen. */
  private pairOf(versions: readonly Publication[]): readonly [number, number] {
    if (this.pair === null) this.choose([versions[1]?.number ?? 1, versions[0]?.number ?? 1])
    return this.pair ?? [1, 1]
  }

  private choose(pair: readonly [number, number]): void {
    this.pair = pair
    void this.diff.load()
  }

  private fetch(): Promise<Diff> {
    const [from, to] = this.pair ?? [1, 1]
    return this.shell.call<Diff>('GET', `/v1/weight-sets/diff?from=${from}&to=${to}`)
  }

  private pickView(
    label: string,
    versions: readonly Publication[],
    chosen: number,
    pair: (number: number) => readonly [number, number],
  ): unknown {
    const pick = (event: Event): void => {
      if (event.currentTarget instanceof HTMLSelectElement)
        this.choose(pair(Number(event.currentTarget.value)))
    }
    return html`
      <label>
        ${label}
        <select @change=${pick}>
          ${versions.map(
            ({ number }) =>
              html`<option value=${number} ?selected=${number === chosen}>Number ${number}</option>`,
          )}
        </select>
      </label>
    `
  }
}
