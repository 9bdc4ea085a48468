import { moneyIn } from './format.js'
import type { Price } from './types.js'

// Rankings alone need these: they load with the ranking's code, while format.ts is in the first load.

/** A date as YYYY-MM-DD in the shopper's notation, or as YYYY-MM, of which no day is known. */
export function dayIn(locale: string, date: string): string {
  const known =
    date.length > 'YYYY-MM'.length
      ? ({ dateStyle: 'medium' } as const)
      : ({ year: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...known, timeZone: 'UTC' }).format(new Date(date))
}

/** A price of the service in the shopper's notation. */
export const priceIn = (
  locale: string,
  { amount, currency }: Pick<NonNullable<Price>, 'amount' | 'currency'>,
): string => moneyIn(locale, amount, currency)

/** A share from 0 to 1 as a percentage. */
export const shareIn = (locale: string, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

/** A number with one digit after the point at most. */
export const numberIn = (locale: string, number: number, digits = 1): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(number)

/** Words joined as a list of the language. */
export const listIn = (locale: string, parts: readonly string[]): string =>
  new Intl.ListFormat(locale).format(parts)
