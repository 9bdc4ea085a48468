import type { nothing } from 'lit/html.js'
import type { MessageId, Messages } from '../messages/en-GB.js'

/** The languages of a view: its own words are in one, what the service answers is perhaps in another. */
export interface ViewLanguage {
  readonly locale: string
  readonly say: Say
  readonly ownLang: string
  /** The `lang` attribute of the service's texts; `nothing` where they are in the view's own language. */
  readonly itsLang: string | typeof nothing
}

/** The values of a message's placeholders; `n` is the number that chooses between singular and plural. */
export type Values = Readonly<Record<string, string | number>>

/** Says a message, in the language that `sayIn` was given. */
export type Say = (id: MessageId, values?: Values) => string

/** A function that says messages by the grammar of a locale. */
export function sayIn(locale: string, messages: Partial<Messages>): Say {
  const plural = new Intl.PluralRules(locale)
  return (id, values = {}) => {
    const message = messages[id] ?? ''
    const isOne = plural.select(Number(values['n'] ?? 0)) === 'one'
    const text = typeof message === 'string' ? message : isOne ? message.one : message.other
    return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      String(Object.hasOwn(values, name) ? values[name] : ''),
    )
  }
}
