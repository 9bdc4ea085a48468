import { csvLine, guarded } from '#catalog'
import type { ImportFindings } from './prepare-import.js'
import type { RefusedProduct } from './prepared-catalog.js'

const header = ['row', 'column', 'code', 'effect', 'reason', 'remedy'] as const

/** Every fault of an import as CSV, RFC 4180. A cell that a spreadsheet would run as a formula starts with an apostrophe. */
export function* rejectedCsv({ report, refused }: ImportFindings): Generator<string> {
  yield csvLine(header)
  for (const fault of report.faults) yield line(header.map((name) => fault[name] ?? ''))
  for (const one of refused) yield* refusedLines(one)
}

function* refusedLines({ id, problems }: RefusedProduct): Generator<string> {
  for (const { at, problem, fix } of problems)
    yield line([id, at, 'catalogue-fault', 'rejected', problem, fix])
}

const line = (cells: readonly string[]): string => csvLine(cells.map(guarded))
