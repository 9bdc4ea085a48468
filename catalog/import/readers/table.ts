import { tableIn, type Table } from '../detect/table.js'
import { fault } from '../faults.js'
import { FeedError } from '../feed-error.js'
import { recordsIn, type TableRecord } from './records.js'
import { ROW_MAX, type Read, type Reader } from './reader.js'

/** CSV and TSV: a cell a column, by the names of the header. */
export const tableReader: Reader = {
  async *read(text, head) {
    const rows = new TableRows(tableIn(head))
    for await (const piece of text) yield* rows.take(piece)
    yield* rows.end()
  },
}

/** After a fault of quotes the next rows are looked at in small pieces, so that many faults do not take long. */
const FIRST_LOOK = 4096
/** Where so many rows are broken, and more than are whole, the file is no table. */
const BROKEN_MAX = 1000

const LF = 0x0a
const CR = 0x0d

/** A quote that is not closed swallows the rows below it. Such a record is given up line by line, and reading goes on. */
class TableRows {
  readonly #table: Table
  readonly #encoder = new TextEncoder()
  #pending: Uint8Array = new Uint8Array(0)
  #line: number
  #before: number
  #skip: number
  #look = Infinity
  #whole = 0
  #broken = 0
  /** Whether the text so far ends with a whole line. */
  #endsLine = true
  /** The last row, where it has too few cells. */
  #short: string | null = null

  constructor(table: Table) {
    this.#table = table
    this.#before = table.recordsBefore
    this.#skip = table.skipped
    this.#line = table.skipped > 0 ? 2 : 1
  }

  *take(text: string): Generator<Read, void> {
    if (text !== '') this.#endsLine = /[\r\n]$/.test(text)
    const piece = this.#encoder.encode(text.slice(this.#skip))
    this.#skip = Math.max(0, this.#skip - text.length)
    const joined = new Uint8Array(this.#pending.length + piece.length)
    joined.set(this.#pending)
    joined.set(piece, this.#pending.length)
    this.#pending = joined
    yield* this.#read(false)
    if (this.#pending.length <= ROW_MAX) return
    if (this.#lineEnd(0) === this.#pending.length) throw tooLong(this.#line)
    yield* this.#giveUpLine()
    yield* this.#read(false)
  }

  *end(): Generator<Read, void> {
    yield* this.#read(true)
    if (!this.#endsLine && this.#whole > 0 && (this.#pending.length > 0 || this.#short !== null))
      throw cutOff(this.#short ?? `line ${this.#line}`)
    while (this.#pending.length > 0) {
      yield* this.#giveUpLine()
      yield* this.#read(true)
    }
  }

  /** All records that stand whole in what is pending. */
  *#read(isLast: boolean): Generator<Read, void> {
    for (;;) {
      const { piece, isAll } = this.#piece(isLast)
      if (piece.length === 0) return
      const { records, openQuote } = recordsIn(piece, this.#table)
      const swallowed = records.findIndex((record, i) => i >= this.#before && this.#swallows(record))
      const sound = swallowed === -1 ? records : records.slice(0, swallowed)
      for (const record of sound) yield* this.#rowOf(record)
      this.#pending = this.#pending.subarray(sound.reduce((sum, { bytes }) => sum + bytes, 0))
      if (swallowed !== -1) yield* this.#giveUpLine()
      else {
        this.#look *= 4
        // A quote that is open at the end of a short look may be closed beyond it.
        if (isAll && (openQuote || !isLast || this.#pending.length === 0)) return
      }
    }
  }

  /** What is looked at: whole lines alone, until the file has ended. */
  #piece(isLast: boolean): { readonly piece: Uint8Array; readonly isAll: boolean } {
    const isAll = this.#look >= this.#pending.length
    if (isAll && isLast) return { piece: this.#pending, isAll }
    const end = isAll ? this.#pending.length : this.#look
    const last = this.#pending.lastIndexOf(this.#table.oldMac ? CR : LF, end - 1)
    if (last === -1 && !isAll) {
      this.#look *= 4
      return this.#piece(isLast)
    }
    return { piece: this.#pending.subarray(0, last + 1), isAll }
  }

  /** Whether a record holds lines that are rows of their own. */
  #swallows({ cells, lines }: TableRecord): boolean {
    if (lines < 2) return false
    const isStrange = cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))
    return isStrange || cells.length !== this.#table.header.length
  }

  *#giveUpLine(): Generator<Read, void> {
    const end = this.#lineEnd(0)
    this.#pending = this.#pending.subarray(end)
    this.#look = FIRST_LOOK
    this.#broken++
    if (this.#broken > BROKEN_MAX && this.#broken > this.#whole)
      throw new FeedError(
        'not-read',
        `line ${this.#line}`,
        'More rows are broken than whole: quotes are opened and not closed.',
        'Export the file again, with quotes inside of cells doubled.',
      )
    yield {
      kind: 'fault',
      fault: fault(`line ${this.#line}`, 'quote-not-closed', {
        reason: 'A quote is opened here and not closed where the cell ends.',
      }),
    }
    this.#line++
  }

  #lineEnd(from: number): number {
    const at = this.#pending.indexOf(this.#table.oldMac ? CR : LF, from)
    return at === -1 ? this.#pending.length : at + 1
  }

  *#rowOf({ cells, lines }: TableRecord): Generator<Read, void> {
    const place = `line ${this.#line}`
    this.#line += lines
    if (this.#before > 0) {
      this.#before--
      return
    }
    if (cells.every((cell) => cell.trim() === '')) return
    this.#short = null
    const { header, endsEarly } = this.#table
    const spare = cells.slice(header.length).filter((cell) => cell.trim() !== '')
    const missing = header.length - cells.length
    const counts = `${cells.length} cells stand under ${header.length} names.`
    if (spare.length > 0) yield { kind: 'fault', fault: fault(place, 'too-many-cells', { reason: counts }) }
    else if (missing > 0 && !endsEarly) {
      this.#short = place
      yield { kind: 'fault', fault: fault(place, 'too-few-cells', { reason: counts }) }
    } else {
      this.#whole++
      yield { kind: 'row', row: { place, fields: fieldsOf(header, cells) } }
    }
  }
}

function fieldsOf(
  header: readonly string[],
  cells: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const fields = new Map<string, readonly string[]>()
  header.forEach((name, i) => {
    const cell = cells[i] ?? ''
    const values = fields.get(name) ?? []
    fields.set(name, cell.trim() === '' ? values : [...values, cell])
  })
  return Object.fromEntries(fields)
}

const cutOff = (place: string): FeedError =>
  new FeedError('cut-off', place, 'The file ends in the middle of a row.', 'Export or send it again.')

const tooLong = (line: number): FeedError =>
  new FeedError(
    'row-too-long',
    `line ${line}`,
    'A row is longer than 1 MB.',
    'This may be no product file; export it again as CSV, TSV, XML or JSON.',
  )
