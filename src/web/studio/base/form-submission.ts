import { problemOf } from './api.js'
import { closeAround } from './dialog-view.js'
import type { Problem } from './types.js'

/** The submission of a dialogue's form, one at a time. The dialogue closes once it is done, or shows the refusal. */
export class FormSubmission {
  busy = false
  problem: Problem | null = null

  constructor(private readonly changed: () => void) {}

  /** Drops the last refusal, for a dialogue that is opened anew. */
  forget(): void {
    this.problem = null
    this.changed()
  }

  /** Makes the change that the form asks for. Resolves to whether it was made; `refused` gets the error where not. */
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
