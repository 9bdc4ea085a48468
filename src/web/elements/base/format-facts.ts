import { moneyIn } from './format.js'
import type { Price } from './types.js'

// Rankings alone need these: they load with the ranking's code, while format.ts is in the first load.

/** A date as YYYY-MM-DD in the shopper's notation. */
export function dayIn(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))
}

/** A price of the service in the shopper's notation. */
export const priceIn = (
  locale: string,
  { amount, currency }: Pick<NonNullable<Price>, 'amount' | 'currency'>,
): string => moneyIn(locale, amount, currency)

/** A share from 0 to 1 as a percentage. */
export const shareIn = (locale: string, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

/** Words joined as a list of the language. */
export const listIn = (locale: string, parts: readonly string[]): string =>
  new Intl.ListFormat(locale).format(parts)
