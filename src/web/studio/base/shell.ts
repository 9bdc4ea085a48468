import type { call } from './api.js'
import type { Names, Session } from './types.js'

/** What the studio gives its pages. */
export interface Shell {
  readonly session: Session
  readonly mayEdit: boolean
  readonly names: Names
  /** Fetches the names again: another catalogue is in force. */
  readonly renewNames: () => Promise<void>
  /** Asks the service. Where the session has ended, the studio asks for a key again and the page loses nothing. */
  readonly call: typeof call
  /** Renders the studio again. */
  readonly changed: () => void
  /** Shows a message, which screen readers announce, until another page is shown. */
  readonly tell: (text: string) => void
  /** Announces to screen readers what everybody else can see. */
  readonly whisper: (text: string) => void
  /** Opens a page by its address. */
  readonly go: (page: string) => void
}

/** One page of the studio. */
export interface Page {
  view(): unknown
  /** Called when the page is shown, and after signing in again. */
  resume(): void
}
