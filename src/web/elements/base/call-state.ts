import { CallFailed, type Failure } from './failure.js'

const SKELETON_MS = 150
const SLOW_MS = 4000
const TIMEOUT_MS = 8000
/** Where the service asks for a longer wait than this, only the shopper tries again. */
const WAIT_MAX_S = 60
/** Browsers that were turned away together come back spread over this many seconds. */
const JITTER_S = 3

interface Failed {
  readonly kind: 'failed'
  readonly failure: Failure
  /** Whether the call before it failed in the same way. */
  readonly isRepeated: boolean
  /** Seconds until the call is tried again by itself; null where it is not. */
  readonly nextTry: number | null
}

/** Why a call was made: the page came to it, the shopper pressed a button, or the element tried again by itself. */
type Cause = 'first' | 'pressed' | 'unasked'

/** How a call stands, for the screen. */
export type Progress = { readonly kind: 'idle' } | { readonly kind: 'quiet' | 'skeleton' | 'slow' } | Failed

/**
 * The state of one call to the service. A new call takes over from the one before. A call can be cancelled, goes on when
 * the browser is back on line, and is tried once more by itself where the service said in how many seconds.
 */
export class CallState {
  progress: Progress = { kind: 'idle' }
  private running: AbortController | null = null
  private waiting = new AbortController()
  private again: () => void = () => {}
  private failedBefore: Failure['kind'] | null = null
  private hasWaited = false
  private cause: Cause = 'first'

  /** `failed` hears of each failure once. */
  constructor(
    private readonly changed: () => void,
    private readonly failed: (failure: Failure, cause: Cause) => void = () => {},
    private readonly random: () => number = Math.random,
  ) {}

  /** Makes a call; `again` repeats it. Resolves to its answer, or to null where it failed or another call took over. */
  async run<T>(call: (signal: AbortSignal) => Promise<T>, again: () => void): Promise<T | null> {
    this.leave()
    const mine = new AbortController()
    this.running = mine
    this.again = again
    this.show({ kind: 'quiet' })
    const timers = [
      setTimeout(() => this.show({ kind: 'skeleton' }), SKELETON_MS),
      setTimeout(() => this.show({ kind: 'slow' }), SLOW_MS),
      setTimeout(() => mine.abort(new CallFailed({ kind: 'network' })), TIMEOUT_MS),
    ]
    try {
      const answer = await Promise.race([call(mine.signal), abortOf(mine.signal)])
      return this.running === mine ? this.end(answer) : null
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (this.running === mine) this.fail(error.failure)
      return null
    } finally {
      timers.forEach(clearTimeout)
    }
  }

  readonly cancel = (): void => {
    this.leave()
    this.cause = 'pressed'
    this.fail({ kind: 'cancelled' })
  }

  readonly retry = (): void => {
    this.cause = 'pressed'
    this.again()
  }

  /** Ends the call that runs and the try that waits. The page sees no failure. */
  leave(): void {
    this.running?.abort(new CallFailed({ kind: 'cancelled' }))
    this.running = null
    this.rest()
    this.progress = { kind: 'idle' }
  }

  /** Drops the try that waits: from here on only the shopper tries again. */
  rest(): void {
    this.waiting.abort()
    this.waiting = new AbortController()
    if (this.progress.kind === 'failed') this.progress = { ...this.progress, nextTry: null }
  }

  private readonly retryUnasked = (): void => {
    this.cause = 'unasked'
    this.again()
  }

  private end<T>(answer: T): T {
    this.running = null
    this.failedBefore = null
    this.hasWaited = false
    this.cause = 'first'
    this.show({ kind: 'idle' })
    return answer
  }

  private fail(failure: Failure): void {
    const { kind, retrySeconds } = failure
    const { signal } = this.waiting
    const failed = { kind: 'failed', failure, isRepeated: kind === this.failedBefore } as const
    this.running = null
    this.failedBefore = kind
    if (kind === 'offline') addEventListener('online', this.retryUnasked, { signal })
    if (retrySeconds !== undefined && retrySeconds <= WAIT_MAX_S && !this.hasWaited) {
      this.hasWaited = true
      this.countDown(failed, retrySeconds + this.random() * JITTER_S, signal)
    } else this.show({ ...failed, nextTry: null })
    this.failed(failure, this.cause)
  }

  private countDown(failed: Omit<Failed, 'nextTry'>, seconds: number, signal: AbortSignal): void {
    if (signal.aborted) return
    if (seconds <= 0) {
      this.retryUnasked()
      return
    }
    const nextTry = Math.ceil(seconds)
    this.show({ ...failed, nextTry })
    setTimeout(() => this.countDown(failed, nextTry - 1, signal), (seconds - nextTry + 1) * 1000)
  }

  private show(progress: Progress): void {
    this.progress = progress
    this.changed()
  }
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as CallFailed))
  })
