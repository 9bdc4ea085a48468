import { plainWords } from '../mapping/plain-words.js'

const nothing: ReadonlySet<string> = new Set(
  [
    'n a|na|no info|none|null|undefined|nan|nil|not stated|not available|not applicable|unknown|tbd|tba|empty|no information',
    'keine angabe|k a|unbekannt|nicht angegeben|non renseigne|inconnu|sin informacion|no aplica|desconocido|neuvedeno|brak danych|nie dotyczy',
    'не указано|нет данных|неизвестно|non specificato|onbekend|okand|ukendt|default title',
  ].flatMap((line) => line.split('|')),
)

/** Whether a cell says that nothing is stated. */
export function saysNothing(text: string): boolean {
  const words = plainWords(text)
  if (words === '') return !/[\p{L}\p{N}\p{S}]/u.test(text) || /^[-–—.]*$/.test(text.trim())
  return nothing.has(words) || /^visit the .* (boutique|store|shop)$/.test(words)
}

/** What programs write before a cell so that a spreadsheet takes it for text: `'0123`, and `'=1+1` where it is said to. */
export function withoutTextMark(text: string, isMarked: boolean): string {
  if (/^'[\d-]\d*$/.test(text)) return text.slice(1)
  return isMarked && /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text
}

/** Of an address only one of the web is kept: a browser would run `javascript:`. */
export function addressOf(text: string): string | undefined {
  const trimmed = text.trim().replace(/^\/\/(?=[^/])/, 'https://')
  if (!/^https?:\/\/[^\s/?#]+/i.test(trimmed) || !URL.canParse(trimmed) || trimmed.length > 2000)
    return undefined
  const { protocol, username, href } = new URL(trimmed)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  if (username !== '') return undefined
  return /[\s<>"'`\\]/.test(trimmed) ? href.replaceAll("'", '%27') : trimmed
}

/** The addresses of a cell that lists several. */
export const addressesIn = (text: string): readonly string[] =>
  text
    .split(/[\s,;|]+(?=(?:https?:)?\/\/)|[\n|]/i)
    .map((one) => one.trim().replace(/[,;]$/, ''))
    .filter((one) => one !== '')

/** A GTIN as it is written, its zeros included; undefined where digits are missing or the check digit is another. */
export function gtinOf(text: string): string | undefined {
  const digits = text.trim().replace(/^'/, '').replace(/[\s-]/g, '').replace(/\.0+$/, '')
  if (!/^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(digits) || /^0+$/.test(digits)) return undefined
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0 ? digits : undefined
}

/** Stars from 0 to 5: `4,5`, `4.5/5`, `9/10`. */
export function ratingOf(text: string): number | undefined {
  const [, given, of = '5'] =
    /^\s*(\d+(?:[.,]\d+)?)\s*(?:(?:\/|of|von|z|de|su)\s*(\d+))?\s*\*?\s*$/.exec(text) ?? []
  if (given === undefined) return undefined
  const rating = (Number(given.replace(',', '.')) / Number(of)) * 5
  return rating >= 0 && rating <= 5 ? Math.round(rating * 100) / 100 : undefined
}
