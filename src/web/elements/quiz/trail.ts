/** Where in a run a history entry stands: the number of a question, or -1 for the ranking. Never an answer. */
export interface Mark {
  readonly run: string
  readonly at: number
  readonly editing: boolean
}

interface Kept {
  readonly last?: string
  readonly marks?: Readonly<Record<string, Mark>>
}

let trails = 0

/** The browser's Back and Forward for one element: each keeps its own mark beside those of the others. */
export class Trail {
  readonly key = `quiz-${(trails += 1)}`
  // Entries of an earlier visit to the page are not this run's.
  private readonly run = `${performance.timeOrigin}`

  constructor(private readonly onMove: (mark: Mark | null) => void) {}

  follow(): void {
    addEventListener('popstate', this.move)
  }

  leave(): void {
    removeEventListener('popstate', this.move)
  }

  push(at: number, editing: boolean): void {
    const { marks } = keptIn(history.state)
    const mark: Mark = { run: this.run, at, editing }
    const candour: Kept = { last: this.key, marks: { ...marks, [this.key]: mark } }
    try {
      history.pushState({ ...(history.state as object | null), candour }, '')
    } catch {
      // Some frames have no history; the element's own Back still works.
    }
  }

  /** Goes back one entry if this element made the current one; says whether it did. */
  back(): boolean {
    const { last } = keptIn(history.state)
    if (last !== this.key || this.current === null) return false
    history.back()
    return true
  }

  private readonly move = (): void => {
    this.onMove(this.current)
  }

  private get current(): Mark | null {
    const mark = keptIn(history.state).marks?.[this.key]
    return mark?.run === this.run ? mark : null
  }
}

function keptIn(state: unknown): Kept {
  return ((state as { candour?: Kept } | null)?.candour ?? {}) satisfies Kept
}
