import { html } from 'lit/html.js'
import { problemOf } from './api.js'
import { problemView } from './problem-view.js'
import type { Problem } from './types.js'

/** A value of the service: being fetched, fetched, or refused. The last value stays while it is fetched again. */
export class Remote<T> {
  value: T | null = null
  problem: Problem | null = null
  private turn = 0

  constructor(
    private readonly fetch: () => Promise<T>,
    private readonly changed: () => void,
  ) {}

  /** Fetches the value. A later call makes the answer of an earlier one void. */
  readonly load = async (): Promise<void> => {
    this.turn += 1
    const mine = this.turn
    try {
      const value = await this.fetch()
      if (mine !== this.turn) return
      this.value = value
      this.problem = null
    } catch (error) {
      if (mine === this.turn) this.problem = problemOf(error)
    }
    this.changed()
  }

  /** Shows the value with `ready`, or why there is none. */
  view(ready: (value: T) => unknown): unknown {
    if (this.problem !== null) return problemView(this.problem, this.load)
    return this.value === null ? html`<p role="status" class="loading">Loading…</p>` : ready(this.value)
  }
}
