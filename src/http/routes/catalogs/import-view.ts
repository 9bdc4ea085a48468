import type { ImportFindings, ImportJob } from '../../../usecases/catalogs/imports.js'
import type { RefusedProduct } from '../../../usecases/catalogs/prepared-catalog.js'

const LISTED_MAX = 100

const listed = <T>(all: readonly T[]) => ({ count: all.length, first: all.slice(0, LISTED_MAX) })

/** An import as it is shown: of long lists the first. */
export function importView({ findings, ...job }: ImportJob) {
  return { ...job, findings: findings && findingsView(findings) }
}

function findingsView({ report, refused, diff, ...rest }: ImportFindings) {
  const { added, changed, gone, frame } = diff
  return {
    ...rest,
    report: { ...report, faults: report.faults.slice(0, LISTED_MAX) },
    refused: refused.slice(0, LISTED_MAX),
    diff: { added: listed(added), changed: listed(changed), gone: listed(gone), frame },
  }
}

const header = ['row', 'column', 'code', 'effect', 'reason', 'remedy'] as const

/** Every fault of an import as CSV, RFC 4180. A cell that a spreadsheet would run as a formula starts with an apostrophe. */
export function* rejectedCsv({ report, refused }: ImportFindings): Generator<string> {
  yield line([...header])
  for (const fault of report.faults) yield line(header.map((name) => fault[name] ?? ''))
  for (const one of refused) yield* refusedLines(one)
}

function* refusedLines({ id, problems }: RefusedProduct): Generator<string> {
  for (const { at, problem, fix } of problems)
    yield line([id, at, 'catalogue-fault', 'rejected', problem, fix])
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
