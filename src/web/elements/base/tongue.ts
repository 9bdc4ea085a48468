import type { nothing } from 'lit/html.js'
import type { Say } from './say.js'

/** How a view speaks: its own words in one language, the service's perhaps in another. */
export interface Tongue {
  readonly locale: string
  readonly say: Say
  readonly ownLang: string
  /** For the lang attribute of what the service says; nothing where the language is the same. */
  readonly itsLang: string | typeof nothing
}
