import type { MessageId, Messages } from '../messages/en-GB.js'

export type Values = Readonly<Record<string, string | number>>
export type Say = (id: MessageId, values?: Values) => string

/** Says messages in the grammar of a locale. */
export function sayIn(locale: string, messages: Partial<Messages>): Say {
  const plural = new Intl.PluralRules(locale)
  return (id, values = {}) => {
    const message = messages[id] ?? ''
    const isOne = plural.select(Number(values['n'] ?? 0)) === 'one'
    const text = typeof message === 'string' ? message : isOne ? message.one : message.other
    return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))
  }
}
