import { problemOf } from '../base/api.js'
import type { Shell } from '../base/shell.js'
import type { Import, Problem } from '../base/types.js'

const POLL_MS = 2000

const isOver = ({ status }: Import): boolean => status !== 'reading' && status !== 'applying'

/** One import as it is now. It is told by the service as it changes, and asked for where that breaks off. */
export class FollowedImport {
  id = ''
  job: Import | null = null
  problem: Problem | null = null
  private stop: () => void = () => {}

  constructor(
    private readonly shell: Shell,
    private readonly heard: (job: Import) => void,
  ) {}

  /** Follows an import from now on, and the one before no more. One that is read already is asked for once. */
  follow(id: string): void {
    this.stop()
    if (this.id !== id) this.job = null
    this.id = id
    this.problem = null
    const source = new EventSource(`${this.path}/events`)
    this.stop = () => source.close()
    source.addEventListener('import', ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as Import
      if (isOver(job)) source.close()
      this.take(job)
    })
    source.addEventListener('error', () => {
      source.close()
      void this.ask(id)
    })
  }

  /** Puts in place what the service has answered about it. */
  take(job: Import): void {
    if (job.id !== this.id) return
    const isNew = job.status !== this.job?.status
    this.job = job
    this.problem = null
    if (isNew) this.heard(job)
    this.shell.changed()
  }

  readonly askAgain = (): void => void this.ask(this.id)

  get path(): string {
    return `/v1/catalogs/imports/${encodeURIComponent(this.id)}`
  }

  private async ask(id: string): Promise<void> {
    if (id !== this.id) return
    try {
      const job = await this.shell.call<Import>('GET', this.path)
      this.take(job)
      if (isOver(job) || id !== this.id) return
      const timer = setTimeout(() => void this.ask(id), POLL_MS)
      this.stop = () => clearTimeout(timer)
    } catch (error) {
      if (id === this.id) this.problem = problemOf(error)
      this.shell.changed()
    }
  }
}
