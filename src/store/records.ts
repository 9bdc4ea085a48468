/** `pk` may stand in a web page, `sk` belongs to a server, `ak` to a person who edits. */
export type KeyKind = 'pk' | 'sk' | 'ak'
export type Role = 'viewer' | 'editor' | 'admin'
export type DocumentKind = 'weight-set' | 'persona' | 'policy' | 'rules'
export type PublicationKind = 'weights' | 'rules'
export type ContentKind = 'catalog' | 'weights' | 'rules'

/*
 * In every record a time is what `Date.prototype.toISOString` gives, so that times compare as text. A member of type
 * `unknown` is kept as JSON: it goes in as anything JSON can say, and whoever reads it parses it.
 */

/** One shop. `revision` rises with every write to the site and never falls, so a replica can ask whether to reload. */
export interface Site {
  readonly site: string
  readonly settings: unknown
  readonly revision: number
  readonly createdAt: string
}

/** A key without its secret: `hash` is of the whole key, `prefix` is what a person may be shown of it. */
export interface Key {
  readonly site: string
  readonly id: string
  readonly kind: KeyKind
  readonly role: Role | null
  readonly label: string
  readonly hash: string
  readonly prefix: string
  readonly origins: readonly string[]
  readonly rateLimit: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
}

export interface Session {
  readonly site: string
  readonly hash: string
  readonly keyId: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** A draft. `revision` is the site's at the last write, so a number never comes back, not even after a removal. */
export interface Document {
  readonly site: string
  readonly kind: DocumentKind
  readonly id: string
  readonly revision: number
  readonly body: unknown
  readonly updatedAt: string
  readonly updatedBy: string
}

/** One published version. Numbers of a site and kind are 1, 2, 3 …; the highest is the current one. */
export interface Publication {
  readonly site: string
  readonly kind: PublicationKind
  readonly number: number
  readonly version: string
  readonly note: string
  readonly publishedBy: string
  readonly publishedAt: string
  readonly origin: unknown
}

/** What somebody did. `hash` seals every other member; `previous` is the hash before it, '' for the first (seq 1). */
export interface AuditEntry {
  readonly site: string
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly note: string | null
  readonly before: unknown
  readonly after: unknown
  readonly previous: string
  readonly hash: string
}
