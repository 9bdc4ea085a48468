import { problemOf } from './api.js'
import { closeAround } from './dialog-view.js'
import type { Problem } from './types.js'

/** What the form of a dialogue sends: one thing at a time. The dialogue closes when it is done, or says what was refused. */
export class Sending {
  busy = false
  problem: Problem | null = null

  constructor(private readonly changed: () => void) {}

  /** The dialogue is opened anew. */
  forget(): void {
    this.problem = null
    this.changed()
  }

  /** Resolves to whether it was done. `refused` hears of what was not. */
  async send(
    form: Element,
    change: () => Promise<void>,
    refused: (error: unknown) => void = () => {},
  ): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.forget()
    try {
      await change()
      closeAround(form)
    } catch (error) {
      this.problem = problemOf(error)
      refused(error)
    }
    this.busy = false
    this.changed()
    return this.problem === null
  }
}
