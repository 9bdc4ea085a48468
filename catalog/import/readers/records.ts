import { parse, type CsvErrorCode } from 'csv-parse/sync'

/** One record of a table, and where it ends. */
export interface TableRecord {
  readonly cells: readonly string[]
  /** How many lines it stands on; the number of bytes with its line end. */
  readonly lines: number
  readonly bytes: number
}

/** How a table is written. */
export interface TableForm {
  readonly delimiter: string
  /** Whether lines end with a carriage return alone, as on an old Macintosh. */
  readonly oldMac: boolean
}

export interface RecordsRead {
  readonly records: readonly TableRecord[]
  /** Whether a quote was opened in what is left and not closed. */
  readonly openQuote: boolean
}

/** The records that stand whole in a piece of a table (UTF-8). What is left after the last one is for the next call. */
export function recordsIn(piece: Uint8Array, { delimiter, oldMac }: TableForm, most?: number): RecordsRead {
  const records: TableRecord[] = []
  let bytes = 0
  let lines = 0
  try {
    parse(piece, {
      delimiter,
      record_delimiter: oldMac ? ['\r'] : ['\r\n', '\n'],
      relax_quotes: true,
      relax_column_count: true,
      ...(most !== undefined && { to: most }),
      onRecord: (cells: string[], info: { bytes: number; lines: number }) => {
        records.push({ cells, bytes: info.bytes - bytes, lines: info.lines - lines })
        bytes = info.bytes
        lines = info.lines
        return null
      },
    })
    return { records, openQuote: false }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === ('CSV_QUOTE_NOT_CLOSED' satisfies CsvErrorCode)
    )
      return { records, openQuote: true }
    throw error
  }
}
