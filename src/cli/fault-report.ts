import { closeSync, openSync, writeSync } from 'node:fs'
import type { Fault } from '#catalog'

const COLUMNS = ['row', 'column', 'code', 'effect', 'reason', 'remedy'] as const
const AT_ONCE = 64 * 1024

/** Writes faults into a CSV, one a line, as they come. */
export function faultWriter(file: string): {
  readonly write: (fault: Fault) => void
  readonly close: () => void
} {
  const descriptor = openSync(file, 'w')
  let waiting = `\ufeff${COLUMNS.join(',')}\r\n`
  const flush = (): void => {
    writeSync(descriptor, waiting)
    waiting = ''
  }
  return {
    write(fault) {
      waiting += `${COLUMNS.map((column) => cellOf(fault[column] ?? '')).join(',')}\r\n`
      if (waiting.length > AT_ONCE) flush()
    },
    close() {
      flush()
      closeSync(descriptor)
    },
  }
}

/** A cell that a spreadsheet shows as text and never reckons: what starts like a formula gets an apostrophe. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
