/** Where in a run a history entry stands: the number of a question, or -1 for the ranking. Never an answer. */
export interface Mark {
  readonly run: string
  readonly at: number
  readonly editing: boolean
}

interface HistoryState {
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

  /** Hears the browser's Back and Forward from here on. */
  follow(): void {
    addEventListener('popstate', this.move)
  }

  leave(): void {
    removeEventListener('popstate', this.move)
  }

  /** Adds a history entry for a screen. */
  push(at: number, editing: boolean): void {
    const { marks } = stateIn(history.state)
    const mark: Mark = { run: this.run, at, editing }
    const candour: HistoryState = { last: this.key, marks: { ...marks, [this.key]: mark } }
    try {
      history.pushState({ ...(history.state as object | null), candour }, '')
    } catch {
      // Some frames have no history; the element's own Back still works.
    }
  }

  /** Goes back one entry where this element made the current one. Returns whether it did. */
  back(): boolean {
    const { last } = stateIn(history.state)
    if (last !== this.key || this.current === null) return false
    history.back()
    return true
  }

  private readonly move = (): void => {
    this.onMove(this.current)
  }

  private get current(): Mark | null {
    const mark = stateIn(history.state).marks?.[this.key]
    return mark?.run === this.run ? mark : null
  }
}

function stateIn(state: unknown): HistoryState {
  return ((state as { candour?: HistoryState } | null)?.candour ?? {}) satisfies HistoryState
}
