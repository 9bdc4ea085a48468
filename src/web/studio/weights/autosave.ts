import { problemOf, Refused } from '../base/api.js'
import type { Problem } from '../base/types.js'

const WAIT_MS = 800

/** How the saving stands. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

/** Saves some time after the last change, one save at a time. */
export class Autosave {
  status: SaveStatus = 'saved'
  problem: Problem | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null

  constructor(
    private readonly save: () => Promise<void>,
    private readonly changed: () => void,
  ) {}

  /** Says that something changed. */
  touch(): void {
    if (this.status === 'conflict') return
    this.status = 'waiting'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), WAIT_MS)
  }

  /** Saves now what waits, once the save that runs has ended. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    await this.running
    if (this.status !== 'waiting' && this.status !== 'failed') return
    this.running = this.saveOnce()
    await this.running
    this.running = null
  }

  /** Forgets what waits: the screen shows what the service has. */
  settle(): void {
    clearTimeout(this.timer)
    this.status = 'saved'
    this.problem = null
  }

  /** Stops saving: somebody else changed the draft. */
  collide(): void {
    this.show('conflict', null)
  }

  private async saveOnce(): Promise<void> {
    this.show('saving', null)
    try {
      await this.save()
      if (this.isStill('saving')) this.show('saved', null)
    } catch (error) {
      const problem = problemOf(error)
      const isConflict =
        error instanceof Refused && (error.is('precondition-failed') || error.is('unknown-id'))
      this.show(isConflict ? 'conflict' : 'failed', problem)
    }
  }

  // Typing goes on while a save is on its way.
  private isStill(status: SaveStatus): boolean {
    return this.status === status
  }

  private show(status: SaveStatus, problem: Problem | null): void {
    if (status === 'conflict') clearTimeout(this.timer)
    this.status = status
    this.problem = problem
    this.changed()
  }
}
