import type { call } from './api.js'
import type { Names, Session } from './types.js'

/** What the studio gives its pages. */
export interface Shell {
  readonly session: Session
  readonly mayEdit: boolean
  readonly names: Names
  /** Asks the service; a session that has ended asks for a key again and loses nothing. */
  readonly call: typeof call
  readonly changed: () => void
  /** Says something to everybody, until another page is shown. */
  readonly tell: (text: string) => void
  /** Says something that is seen anyway to who does not see it. */
  readonly whisper: (text: string) => void
  readonly go: (page: string) => void
}

/** One page of the studio. */
export interface Page {
  view(): unknown
  /** When it is shown, and after signing in again. */
  resume(): void
}
