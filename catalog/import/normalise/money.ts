import { fractionDigits } from '../../support/fraction-digits.js'
import { plainWords } from '../mapping/plain-words.js'

/** Which sign stands before the fraction in a column; null where no cell has told. */
export type DecimalSign = '.' | ',' | null

export type MoneyRead =
  | {
      readonly kind: 'amount'
      /** In units of the currency, with no more digits than it has. */
      readonly amount: number
      /** The currencies it may be in; empty where the cell names none. */
      readonly currencies: readonly string[]
      readonly rounded: boolean
    }
  | { readonly kind: 'not-read'; readonly why: string }

/** What a sign or an abbreviation may stand for. */
const signs: readonly (readonly [sign: RegExp, currencies: readonly string[]])[] = [
  [/us\$/i, ['USD']],
  [/r\$/i, ['BRL']],
  [/(c|ca)\$/i, ['CAD']],
  [/(a|au)\$/i, ['AUD']],
  [/€|\beuros?\b/i, ['EUR']],
  [/£/, ['GBP', 'EGP', 'LBP']],
  [
    /\$|\bdollars?\b/i,
    ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD', 'TWD', 'CLP', 'COP', 'ARS', 'JMD', 'BSD', 'BBD'],
  ],
  [/kč|\bkc\b/i, ['CZK']],
  [/zł|\bzl\b/i, ['PLN']],
  [/₽|руб|\bр(?=\.|$)/i, ['RUB', 'BYN']],
  [/₹|\brs\b\.?|\binr\b/i, ['INR', 'PKR', 'LKR', 'NPR']],
  [/¥|円|元/, ['JPY', 'CNY']],
  [/\bkr\b\.?|:-/i, ['SEK', 'NOK', 'DKK', 'ISK']],
  [/\bft\b/i, ['HUF']],
  [/\blei\b|\blej\b/i, ['RON', 'MDL']],
  [/лв|\blv\b/i, ['BGN']],
  [/₴|грн/i, ['UAH']],
  [/₺|\btl\b/i, ['TRY']],
  [/\bs?fr\b\.?/i, ['CHF']],
  [/дин|\bdin\b/i, ['RSD', 'MKD', 'BAM']],
  [/₪/, ['ILS']],
  [/₩|원/, ['KRW']],
  [/฿/, ['THB']],
  [/₫/, ['VND']],
  [/₸|тг/i, ['KZT']],
  [/₦/, ['NGN']],
  [/₱/, ['PHP']],
  [/^r\s*(?=\d)/i, ['ZAR']],
]

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
export const isCurrency = (code: string): boolean => known.has(code)

/** The ISO 4217 code of a cell that names a currency by code or sign; empty where it names none. */
export function currenciesIn(text: string): readonly string[] {
  const codes = [...text.matchAll(/(?<![\p{L}])\p{Lu}{3}(?![\p{L}])/gu)].map(([code]) => code)
  const code = codes.find((one) => known.has(one)) ?? lowerCode(text)
  if (code !== undefined) return [code]
  return signs.find(([sign]) => sign.test(text))?.[1] ?? []
}

/** A code in lower case counts where nothing else stands beside the number. */
function lowerCode(text: string): string | undefined {
  const [, letters = ''] = /^[^\p{L}]*([a-z]{3})[^\p{L}]*$/iu.exec(text) ?? []
  return known.has(letters.toUpperCase()) ? letters.toUpperCase() : undefined
}

const about = new Set(
  'from|ab|od|de|desde|a partir de|da|a partire da|от|vanaf|fra|fran|a partir de|ca|approx|circa|von'.split(
    '|',
  ),
)

/**
 * Reads money as a person wrote it: `1 299,90 Kč`, `$1,299.00`, `12.99 USD`, `1'299.–`. Where one sign stands alone
 * before three digits, the `sign` of its column decides whether it is the fraction; it groups thousands otherwise.
 */
export function moneyOf(text: string, currency: string, sign: DecimalSign): MoneyRead {
  const currencies = currenciesIn(text)
  const digits = fractionDigits(currencies.length === 1 ? (currencies[0] ?? currency) : currency)
  const numbers = numbersIn(text)
  const [written, second] = numbers
  if (written === undefined) return { kind: 'not-read', why: 'no number stands there' }
  if (second !== undefined) return { kind: 'not-read', why: 'several numbers stand there' }
  const before = plainWords((text.split(/\d/, 1)[0] ?? '').replace(/\p{Sc}/gu, ''))
  if (about.has(before)) return { kind: 'not-read', why: 'it is where prices start and no price' }
  if (hasOtherWords(text, currencies)) return { kind: 'not-read', why: 'other words stand there' }
  const value = numberOf(written, digits, sign)
  if (value === undefined) return { kind: 'not-read', why: 'the number can be read in two ways' }
  if (value < 0) return { kind: 'not-read', why: 'it is below zero' }
  const scale = 10 ** digits
  const rounded = Math.round(value * scale) / scale
  if (!Number.isSafeInteger(Math.round(value * scale))) return { kind: 'not-read', why: 'it is too large' }
  return { kind: 'amount', amount: rounded, currencies, rounded: Math.abs(rounded - value) > 1e-9 }
}

const GROUPS = "[\\s.,'’`\\u00a0\\u202f\\u2009]"

/** Each number of a text as it is written, with what groups its digits. */
function numbersIn(text: string): readonly string[] {
  const flat = text
    .normalize('NFKC')
    .replace(/[–—]/g, '-')
    .replace(/[.,]\s*-+/g, '')
    .replace(/:-/g, '')
  return (flat.match(new RegExp(`-?\\d(?:${GROUPS}?\\d)*`, 'gu')) ?? []).map((one) =>
    one.replace(/\s+/g, ' '),
  )
}

/** Whether words stand beside the number that are no currency: then it is not the whole of what is said. */
function hasOtherWords(text: string, currencies: readonly string[]): boolean {
  const letters = plainWords(text.replace(/[–—:-]/g, ' ')).replace(/[\d\s]/g, '')
  return letters.length > (currencies.length === 0 ? 0 : 8) && !isTax(text)
}

const isTax = (text: string): boolean =>
  /vat|tax|mwst|ust|tva|iva|dph|btw|ндс|ttc|moms|brutto|gross|inkl|incl/i.test(text)

/** The number that is written, or undefined where its signs make none. */
export function numberOf(written: string, digits: number, sign: DecimalSign): number | undefined {
  const bare = written.replace(/[\s'’`]/g, '')
  const dots = bare.split('.').length - 1
  const commas = bare.split(',').length - 1
  if (dots > 0 && commas > 0) {
    const last = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
    const other = last === '.' ? ',' : '.'
    return bare.split(last).length > 2 ? undefined : plainNumber(bare.replaceAll(other, ''), last)
  }
  const used = dots > 0 ? '.' : commas > 0 ? ',' : undefined
  if (used === undefined) return plainNumber(bare, '.')
  if (dots + commas > 1) return plainNumber(bare.replaceAll(used, ''), '.')
  const after = bare.length - bare.indexOf(used) - 1
  const isGroup = after === 3 && digits !== 3 && sign !== used && !/^-?0/.test(bare)
  return isGroup ? plainNumber(bare.replace(used, ''), '.') : plainNumber(bare, used)
}

function plainNumber(text: string, sign: '.' | ','): number | undefined {
  const value = Number(text.replace(sign, '.'))
  return Number.isFinite(value) ? value : undefined
}

/** Which sign stands before the fraction in these cells: one that two digits follow, or that follows the other. */
export function decimalSignIn(cells: readonly string[]): DecimalSign {
  const counts = { '.': 0, ',': 0 }
  for (const cell of cells) {
    const [, sign] = /\d([.,])(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)/.exec(cell.normalize('NFKC')) ?? []
    if (sign === '.' || sign === ',') counts[sign]++
  }
  if (counts['.'] === counts[',']) return null
  return counts['.'] > counts[','] ? '.' : ','
}
