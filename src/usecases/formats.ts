import type { Money } from '../../catalog/index.js'

/** How one locale writes numbers, lists and money. */
export interface Formats {
  readonly number: (value: number) => string
  readonly and: (items: readonly string[]) => string
  readonly or: (items: readonly string[]) => string
  readonly money: (money: Money) => string
}

export function formatsOf(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const currencies = new Map<string, (amount: number) => string>()
  return {
    number: (value) => number.format(value),
    and: listFormat(locale, 'conjunction'),
    or: listFormat(locale, 'disjunction'),
    money: ({ amount, currency }) => {
      const format = currencies.get(currency) ?? moneyFormat(locale, currency)
      currencies.set(currency, format)
      return format(amount)
    },
  }
}

function listFormat(locale: string, type: 'conjunction' | 'disjunction'): Formats['and'] {
  const list = new Intl.ListFormat(locale, { type })
  return (items) => (items.length === 1 ? (items[0] ?? '') : list.format(items))
}

/** Takes minor units. Whole amounts are written without decimals: £20. */
function moneyFormat(locale: string, currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const minorUnits = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  return (amount) => format.format(amount / minorUnits)
}
