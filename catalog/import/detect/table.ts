import { FeedError } from '../feed-error.js'
import { plainWords } from '../mapping/plain-words.js'
import { synonymsOf } from '../mapping/synonyms.js'
import { recordsIn, type TableForm } from '../readers/records.js'

const delimiters = [',', ';', '\t', '|'] as const
const RECORDS = 60

/** How a table is written, and where its names stand. */
export interface Table extends TableForm {
  readonly header: readonly string[]
  /** The records up to the header and with it. */
  readonly recordsBefore: number
  /** The line that Excel writes for itself, `sep=;`. */
  readonly skipped: number
  /** Whether empty cells at the end of a row are left off. */
  readonly endsEarly: boolean
}

/**
 * Finds the delimiter by which most rows have the same number of cells, and the first row that names columns: one with
 * names that are known, else the first full row in which nothing is a number or an address.
 *
 * @throws {FeedError} not-a-feed, no-header
 */
export function tableIn(head: string): Table {
  const [told = '', sign] = /^\s*"?sep=([,;|\t])"?\r?\n/i.exec(head) ?? []
  const text = head.slice(told.length)
  const oldMac = !text.includes('\n') && text.includes('\r')
  const whole = new TextEncoder().encode(text)
  const forms = (sign === undefined ? delimiters : [sign]).map((delimiter) => ({ delimiter, oldMac }))
  const [best] = forms.map((form) => sized(form, whole)).sort((a, b) => b.score - a.score)
  if (best === undefined || best.width < 2)
    throw new FeedError(
      'not-a-feed',
      'line 1',
      'This is no table: no comma, semicolon, tab or bar parts its lines into cells.',
      'Export it as CSV, TSV, XML or JSON.',
    )
  const at = headerAt(best.rows, best.width)
  const header = best.rows[at]
  if (header === undefined)
    throw new FeedError(
      'no-header',
      'line 1',
      'No row names the columns.',
      'Write the names of the columns into the first row.',
    )
  const below = best.rows.slice(at + 1).filter((cells) => cells.length > 1)
  const short = below.filter(({ length }) => length < header.length).length
  return {
    ...best.form,
    header: namesOf(header),
    recordsBefore: at + 1,
    skipped: told.length,
    endsEarly: short > below.length * 0.2,
  }
}

interface Sized {
  readonly form: TableForm
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  readonly score: number
}

/** How many cells most rows have, and how alike the rows are. */
function sized(form: TableForm, whole: Uint8Array): Sized {
  const rows = recordsIn(whole, form, RECORDS).records.map(({ cells }) => cells)
  const widths = rows.map(({ length }) => length).filter((length) => length > 1)
  const counted = new Map<number, number>()
  for (const width of widths) counted.set(width, (counted.get(width) ?? 0) + 1)
  const [[width, alike] = [1, 0]] = [...counted].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  const share = rows.length === 0 ? 0 : alike / rows.length
  const known = rows.slice(0, 10).reduce((most, cells) => Math.max(most, knownIn(cells)), 0)
  return { form, rows, width, score: share * Math.min(width, 12) + known * 3 }
}

const knownIn = (cells: readonly string[]): number =>
  cells.filter((cell) => synonymsOf(plainWords(cell)).length > 0).length

function headerAt(rows: readonly (readonly string[])[], width: number): number {
  const first = rows.slice(0, 10)
  const known = first.findIndex((cells) => knownIn(cells) >= 2 && cells.length >= width * 0.6)
  if (known !== -1) return known
  return first.findIndex(
    (cells) =>
      cells.filter((cell) => cell.trim() !== '').length >= Math.max(2, width * 0.6) && cells.every(isName),
  )
}

const isName = (cell: string): boolean =>
  cell.length <= 150 && !/^[\s\d.,'-]*\d[\s\d.,]*\p{Sc}?$/u.test(cell) && !/^https?:\/\//i.test(cell.trim())

/** A column without a name is called by its number. */
const namesOf = (header: readonly string[]): readonly string[] =>
  header.map((cell, i) => cell.replaceAll('\ufeff', '').trim().slice(0, 300) || `column ${i + 1}`)
