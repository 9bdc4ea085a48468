import type { AuditEntry, ContentKind, DocumentKind, KeyKind, PublicationKind, Role } from './records.js'

/** The tables, column by column. `records.ts` says what they mean. */
export interface Tables {
  sites: { site: string; settings: string; revision: number; created_at: string }
  keys: {
    site: string
    id: string
    kind: KeyKind
    role: Role | null
    label: string
    hash: string
    prefix: string
    origins: string
    rate_limit: string | null
    created_at: string
    expires_at: string | null
    revoked_at: string | null
  }
  sessions: { site: string; hash: string; key_id: string; created_at: string; expires_at: string }
  documents: {
    site: string
    kind: DocumentKind
    id: string
    revision: number
    body: string
    updated_at: string
    updated_by: string
  }
  publications: {
    site: string
    kind: PublicationKind
    number: number
    version: string
    note: string
    published_by: string
    published_at: string
    origin: string
  }
  content: { site: string; kind: ContentKind; version: string; text: string }
  /** The catalogues that a site has imported; a number is a point in time of `catalog_rows`. */
  catalog_versions: { site: string; number: number; version: string; frame: string }
  /** A product as it was from one number on and before another; null while it still is. */
  catalog_rows: { site: string; id: string; since: number; until: number | null; text: string }
  audit: Omit<AuditEntry, 'before' | 'after'> & { before: string | null; after: string | null }
}
