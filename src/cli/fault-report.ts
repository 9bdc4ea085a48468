import { closeSync, openSync, writeSync } from 'node:fs'
import { csvLine, guarded, type Fault } from '#catalog'

const COLUMNS = ['row', 'column', 'code', 'effect', 'reason', 'remedy'] as const
const AT_ONCE = 64 * 1024

/** Writes faults into a CSV, one a line, as they come. */
export function faultWriter(file: string): {
  readonly write: (fault: Fault) => void
  readonly close: () => void
} {
  const descriptor = openSync(file, 'w')
  let waiting = `\ufeff${csvLine(COLUMNS)}`
  const flush = (): void => {
    writeSync(descriptor, waiting)
    waiting = ''
  }
  return {
    write(fault) {
      waiting += csvLine(COLUMNS.map((column) => guarded(fault[column] ?? '')))
      if (waiting.length > AT_ONCE) flush()
    },
    close() {
      flush()
      closeSync(descriptor)
    },
  }
}
