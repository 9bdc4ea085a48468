import { fractionDigits, type Locale, type Money } from '#catalog'

/** How one locale writes numbers, lists, money and quotes. */
export interface Formats {
  readonly number: (value: number) => string
  /** Always with two decimals. */
  readonly hundredths: (value: number) => string
  readonly and: (items: readonly string[]) => string
  readonly or: (items: readonly string[]) => string
  readonly money: (money: Money) => string
  readonly quote: (words: string) => string
  /** The name of a region of a profile. */
  readonly region: (code: string) => string
}

const quotationMarks: Readonly<Record<Locale, readonly [string, string]>> = {
  'en-GB': ['“', '”'],
  de: ['„', '“'],
}

export function formatsOf(locale: Locale): Formats {
  const number = new Intl.NumberFormat(locale)
  const currencies = new Map<string, (amount: number) => string>()
  const [open, close] = quotationMarks[locale]
  return {
    number: (value) => number.format(value),
    hundredths: hundredthsFormat(locale),
    and: listFormat(locale, 'conjunction'),
    or: listFormat(locale, 'disjunction'),
    money: ({ amount, currency }) => {
      const format = currencies.get(currency) ?? moneyFormat(locale, currency)
      currencies.set(currency, format)
      return format(amount)
    },
    quote: (words) => `${open}${words}${close}`,
    region: regionFormat(locale),
  }
}

/** A profile tells apart the two that share a code. */
const partsOfTheUnitedKingdom: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  'en-GB': new Map([
    ['GB', 'Great Britain'],
    ['GB-NIR', 'Northern Ireland'],
  ]),
  de: new Map([
    ['GB', 'Großbritannien'],
    ['GB-NIR', 'Nordirland'],
  ]),
}

function regionFormat(locale: Locale): Formats['region'] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (code) => partsOfTheUnitedKingdom[locale].get(code) ?? names.of(code) ?? code
}

function hundredthsFormat(locale: Locale): Formats['hundredths'] {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (value) => format.format(value)
}

function listFormat(locale: Locale, type: 'conjunction' | 'disjunction'): Formats['and'] {
  const list = new Intl.ListFormat(locale, { type })
  return (items) => (items.length === 1 ? (items[0] ?? '') : list.format(items))
}

/** Takes minor units. Whole amounts are written without decimals: £20. */
function moneyFormat(locale: Locale, currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  const minorUnits = 10 ** fractionDigits(currency)
  return (amount) => format.format(amount / minorUnits)
}
