import { problemOf } from '../api.js'
import type { Shell } from '../shell.js'
import type { Draft, Preview, Problem } from '../types.js'
import { draftPath } from './draft-path.js'

/** What publishing a draft would change, as last seen; the one before stays while a new one is made. */
export class LivePreview {
  value: Preview | null = null
  problem: Problem | null = null
  isLoading = false
  private turn = 0

  constructor(
    private readonly shell: Shell,
    private readonly about: { readonly draft: () => Draft; readonly seen: (preview: Preview) => void },
  ) {}

  isOf({ revision }: Draft): boolean {
    return !this.isLoading && this.problem === null && this.value?.draftRevision === revision
  }

  readonly load = async (): Promise<void> => {
    this.turn += 1
    const mine = this.turn
    this.isLoading = true
    this.shell.changed()
    try {
      const seen = await this.shell.call<Preview>('POST', `${draftPath(this.about.draft())}/preview`)
      if (mine === this.turn) [this.value, this.problem] = [seen, null]
    } catch (error) {
      const problem = problemOf(error)
      if (mine === this.turn) this.problem = problem
    }
    if (mine !== this.turn) return
    this.isLoading = false
    this.shell.changed()
    if (this.value !== null) this.about.seen(this.value)
  }
}
