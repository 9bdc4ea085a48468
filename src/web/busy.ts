import { CallFailed, type Failure } from './failure.js'

const SKELETON_MS = 150
const SLOW_MS = 4000

/** How a call stands, for the screen. */
export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'quiet' | 'skeleton' | 'slow' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** One call at a time: says how it stands, can be cancelled, and goes on when the browser is back on line. */
export class Busy {
  progress: Progress = { kind: 'idle' }
  private running: AbortController | null = null
  private again: (() => void) | null = null

  constructor(private readonly changed: () => void) {}

  /** Resolves to what was asked for, or to null when it failed or another call took over. */
  async run<T>(call: (signal: AbortSignal) => Promise<T>, again: () => void): Promise<T | null> {
    this.running?.abort()
    const mine = new AbortController()
    this.running = mine
    this.again = again
    this.show({ kind: 'quiet' })
    const timers = [
      setTimeout(() => this.show({ kind: 'skeleton' }), SKELETON_MS),
      setTimeout(() => this.show({ kind: 'slow' }), SLOW_MS),
    ]
    try {
      const answer = await call(mine.signal)
      return this.running === mine ? this.end(answer, { kind: 'idle' }) : null
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      return this.running === mine ? this.end(null, { kind: 'failed', failure: error.failure }) : null
    } finally {
      timers.forEach(clearTimeout)
    }
  }

  readonly cancel = (): void => {
    this.running?.abort()
  }

  readonly retry = (): void => {
    this.again?.()
  }

  readonly backOnline = (): void => {
    if (this.progress.kind === 'failed' && this.progress.failure.kind === 'offline') this.retry()
  }

  private end<T>(answer: T, progress: Progress): T {
    this.running = null
    this.show(progress)
    return answer
  }

  private show(progress: Progress): void {
    this.progress = progress
    this.changed()
  }
}
