import { html } from 'lit/html.js'
import { changesView } from '../base/changes-view.js'
import { Remote } from '../base/remote.js'
import type { Shell } from '../base/shell.js'
import type { Publication, WeightChange } from '../base/types.js'

interface Picker {
  readonly label: string
  readonly chosen: number
  /** The two numbers to compare once another one is chosen. */
  readonly pair: (number: number) => readonly [number, number]
}

interface Diff {
  readonly changes: readonly WeightChange[]
}

/** The differences between two versions that are chosen. */
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
          ${this.pickView(versions, { label: 'From', chosen: from, pair: (number) => [number, to] })}
          ${this.pickView(versions, { label: 'To', chosen: to, pair: (number) => [from, number] })}
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

  private pickView(versions: readonly Publication[], { label, chosen, pair }: Picker): unknown {
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
