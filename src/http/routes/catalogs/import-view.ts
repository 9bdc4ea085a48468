import type { ImportFindings, ImportJob } from '../../../usecases/catalogs/imports.js'

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
