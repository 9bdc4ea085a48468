import type { AuditEntry, Reads } from '../../store/store.js'

export interface AuditPage {
  /** Sealed by the hash of every entry, as all the rest of it. */
  readonly site: string
  /** Newest first. */
  readonly entries: readonly Omit<AuditEntry, 'site'>[]
  /** What to ask for `before` to read on; null at the first entry. */
  readonly next: number | null
}

/** What was done on a site. */
export async function readAudit(
  reads: Reads,
  site: string,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<AuditPage> {
  const entries = await reads.audit(site, before === undefined ? { limit } : { before, limit })
  const oldest = entries.at(-1)?.seq ?? 1
  return {
    site,
    entries: entries.map(({ site: _site, ...entry }) => entry),
    next: oldest > 1 ? oldest : null,
  }
}
