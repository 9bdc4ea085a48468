/** `pk` may stand in a web page, `sk` belongs to a server, `ak` to a person who edits. */
export type KeyKind = 'pk' | 'sk' | 'ak'
export type Role = 'viewer' | 'editor' | 'admin'
export type DocumentKind = 'weight-set' | 'persona' | 'policy' | 'recall' | 'feed' | 'feed-run' | 'mapping'
export type PublicationKind = 'catalog' | 'weights' | 'rules'
export type ContentKind = 'catalog' | 'weights' | 'rules'

/*
 * In every record a time is a text as `Date.prototype.toISOString` writes it, so that times compare as text. A member of
 * type `unknown` is stored as JSON; the reader parses it with a schema of its own.
 */

/** One shop. `revision` rises with every write to the site and never falls, so a replica can ask whether to reload. */
export interface Site {
  readonly site: string
  readonly settings: unknown
  readonly revision: number
  readonly createdAt: string
}

/** A key without its secret. `hash` is the SHA-256 of the secret, `prefix` its first characters, which may be shown. */
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

/** One sign-in to the studio. `hash` is the SHA-256 of the secret in the cookie. */
export interface Session {
  readonly site: string
  readonly hash: string
  readonly keyId: string
  readonly createdAt: string
  readonly expiresAt: string
}

/**
 * A draft of weights, a persona, a policy, a recall, a feed, its runs, or a saved mapping. `revision` is the site's revision at the last write of the document, so no
 * number is used twice, not even after a removal.
 */
export interface Document {
  readonly site: string
  readonly kind: DocumentKind
  readonly id: string
  readonly revision: number
  readonly body: unknown
  readonly updatedAt: string
  readonly updatedBy: string
}

/** A product of an imported catalogue, by its id. */
export interface CatalogRow {
  readonly id: string
  readonly text: string
}

/** One published version. The numbers of a site and kind are 1, 2, 3 …, and the highest is the current one. */
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

/** One change and its author. `hash` is over every other member, `previous` the hash of the entry before ('' for seq 1). */
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
