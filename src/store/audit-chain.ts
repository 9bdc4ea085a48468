import { createHash } from 'node:crypto'
import { canonicalJson } from './json.js'
import type { AuditEntry } from './records.js'

/** The last entry of a chain: its seq and its hash. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

/** The result of a check: the end of an intact chain, or the first entry that does not fit and why. */
export type ChainCheck =
  | { readonly kind: 'intact'; readonly end: ChainEnd }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: string }

export const chainStart: ChainEnd = { seq: 0, hash: '' }

/**
 * The SHA-256, in hex, of the canonical JSON of every other member of the entry. Anybody who reads the audit log can
 * compute it again. It holds no secret, so it finds an edit and not a chain that was rewritten from some entry on.
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { site, seq, at, actor, action, subject, note, before, after, previous } = entry
  const sealed = { site, seq, at, actor, action, subject, note, before, after, previous }
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex')
}

/**
 * Checks entries that follow `end`, the oldest first. The check finds an entry that was edited, added, moved or removed.
 * Entries removed from the newest end leave no trace in the rest: compare the end with one that was noted elsewhere.
 */
export function checkChain(entries: readonly AuditEntry[], end = chainStart): ChainCheck {
  let last = end
  for (const entry of entries) {
    const why = faultOf(entry, last)
    if (why !== null) return { kind: 'broken', seq: entry.seq, why }
    last = { seq: entry.seq, hash: entry.hash }
  }
  return { kind: 'intact', end: last }
}

function faultOf(entry: AuditEntry, last: ChainEnd): string | null {
  if (entry.seq !== last.seq + 1) return `it follows entry ${last.seq}`
  if (entry.previous !== last.hash) return 'it does not name the hash of the entry before'
  if (entry.hash !== auditHash(entry)) return 'it does not have its hash'
  return null
}
