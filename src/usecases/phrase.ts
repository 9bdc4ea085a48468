import type { Messages, Money } from '../../catalog/index.js'
import type { PhraseValue, PhraseValues } from '../snapshot/measures/index.js'

/** Makes sentences of one locale from message ids and values. */
export interface Phrase {
  (id: string, values?: PhraseValues): string
  label(id: string): string
  has(id: string): boolean
}

const PLACEHOLDER = /\{(\w+)(?::(or))?\}/g

export function phraseIn(locale: string, messages: Messages): Phrase {
  const formats = formatsOf(locale)
  const template = (id: string): string => {
    const found = messages.get(id)
    if (found === undefined) throw new Error(`no message ${id} in ${locale}`)
    return found
  }
  const say = (value: PhraseValue, joint: 'and' | 'or'): string => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return formats.number.format(value)
    if (isList(value)) return formats[joint].format(value.map((one) => say(one, joint)))
    return 'label' in value ? template(value.label) : formats.money(value)
  }
  const phrase = (id: string, values: PhraseValues = {}): string =>
    sentence(
      template(id).replace(PLACEHOLDER, (_, name: string, joint?: 'or') => {
        const value = values[name]
        if (value === undefined) throw new Error(`message ${id} needs ${name}`)
        return say(value, joint ?? 'and')
      }),
      locale,
    )
  return Object.assign(phrase, { label: template, has: (id: string) => messages.has(id) })
}

const isList = (value: PhraseValue): value is readonly PhraseValue[] => Array.isArray(value)

/** The names of the values a message takes. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
}

function sentence(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

function formatsOf(locale: string) {
  const money = new Map<string, Intl.NumberFormat>()
  const inCurrency = (currency: string): Intl.NumberFormat => {
    const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const
    const format = money.get(currency) ?? new Intl.NumberFormat(locale, options)
    money.set(currency, format)
    return format
  }
  return {
    number: new Intl.NumberFormat(locale),
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
    money: ({ amount, currency }: Money): string => {
      const format = inCurrency(currency)
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
  }
}
