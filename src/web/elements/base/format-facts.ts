import { moneyIn } from './format.js'
import type { Price } from './types.js'

export function dayIn(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))
}

export const priceIn = (
  locale: string,
  { amount, currency }: Pick<NonNullable<Price>, 'amount' | 'currency'>,
): string => moneyIn(locale, amount, currency)

export const shareIn = (locale: string, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

export const listIn = (locale: string, parts: readonly string[]): string =>
  new Intl.ListFormat(locale).format(parts)
