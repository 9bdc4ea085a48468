/** Minor units as money in the shopper's notation. */
export function moneyIn(locale: string, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const whole = amount / minorUnits(currency)
  return Number.isInteger(whole)
    ? new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 0 }).format(whole)
    : format.format(whole)
}

/** How many minor units one unit of a currency has. */
export function minorUnits(currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return 10 ** digits
}

/** What a shopper typed as minor units, or null where it is no amount from 1 up. */
export function amountFrom(text: string, currency: string): number | null {
  if (!/^\d{1,7}([.,]\d{1,3})?$/.test(text.trim())) return null
  const amount = Math.round(Number(text.trim().replace(',', '.')) * minorUnits(currency))
  return amount >= 1 ? amount : null
}
