import type {
  AuditEntry,
  ContentKind,
  Document,
  DocumentKind,
  Key,
  Publication,
  PublicationKind,
  Session,
  Site,
} from './records.js'

export type * from './records.js'

/** What is not there is null. Lists without a stated order come by id. */
export interface Reads {
  site(site: string): Promise<Site | null>
  /** Every site, also the reserved one that holds the shipped content. */
  sites(): Promise<readonly Site[]>
  /** Whatever its site, and also when it is expired or revoked: that is for the caller to judge. */
  keyByHash(hash: string): Promise<Key | null>
  keys(site: string): Promise<readonly Key[]>
  /** Whatever its site, and also when it is expired. */
  session(hash: string): Promise<Session | null>
  document(site: string, kind: DocumentKind, id: string): Promise<Document | null>
  documents(site: string, kind: DocumentKind): Promise<readonly Document[]>
  publication(site: string, kind: PublicationKind, number: number | 'current'): Promise<Publication | null>
  /** Newest first. */
  publications(site: string, kind: PublicationKind): Promise<readonly Publication[]>
  /** The text of a version: the site's own, else the shipped one. Not checked against the hash that names it. */
  content(site: string, kind: ContentKind, version: string): Promise<string | null>
  /** At most `limit` entries, newest first; with `before`, only those of a smaller seq. */
  audit(site: string, page: { before?: number; limit: number }): Promise<readonly AuditEntry[]>
  /** At most `limit` entries from `seq` on, oldest first: the order in which the chain is checked. */
  auditFrom(site: string, seq: number, limit: number): Promise<readonly AuditEntry[]>
}

/** Somebody else was there before: `current` is the revision that the document has now, null when there is none. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly current: number | null
}

export interface Saved {
  readonly kind: 'saved'
  readonly revision: number
}

export interface Removed {
  readonly kind: 'removed'
}

export type NewKey = Omit<Key, 'site' | 'revokedAt'>
export type NewSession = Omit<Session, 'site'>
export type NewPublication = Omit<Publication, 'site' | 'number'>
export type NewAuditEntry = Omit<AuditEntry, 'site' | 'seq' | 'previous' | 'hash'>
export type KeyChange = { readonly expiresAt: string | null } | { readonly revokedAt: string }

/** What a write writes, all for one site. Its reads see what it has written so far. */
export interface Transaction extends Reads {
  /** Throws for an id or a hash that is taken. */
  addKey(key: NewKey): Promise<void>
  /** The key as it is now, or null where the site has no such key. */
  changeKey(id: string, change: KeyChange): Promise<Key | null>
  /** Throws for a key that the site does not have. */
  addSession(session: NewSession): Promise<void>
  removeSession(hash: string): Promise<void>
  /** Removes the sessions that end at `now` or before. */
  removeExpiredSessions(now: string): Promise<void>
  putDocument(put: {
    readonly kind: DocumentKind
    readonly id: string
    readonly body: unknown
    readonly by: string
    readonly at: string
    readonly expectedRevision: number | 'absent'
  }): Promise<Saved | Conflict>
  removeDocument(kind: DocumentKind, id: string, expectedRevision: number): Promise<Removed | Conflict>
  /** Gives the number of the publication, which is now the current one. */
  publish(publication: NewPublication): Promise<number>
  /** Keeps a text once and for all. Throws where the version is kept with another text. */
  keepContent(kind: ContentKind, version: string, text: string): Promise<void>
  /** Gives the entry's seq. Entries of a site are 1, 2, 3 … without a gap. */
  appendAudit(entry: NewAuditEntry): Promise<number>
}

/** Where everything is kept that must outlive the process. Time, ids and hashes come in as arguments. */
export interface Store extends Reads {
  /**
   * One transaction over one site. When it resolves, all of it is on disk; when `change` throws, nothing of it is left.
   * Writes to a site come one after the other, so `change` awaits its transaction and nothing else: least of all another
   * write. Throws `UnknownSite`, before `change` is called, for a site that was not created.
   */
  write<T>(site: string, change: (tx: Transaction) => Promise<T>): Promise<T>
  /** The same for a site that is made by it, with its first key, say. Throws `SiteExists`, and then does nothing. */
  createSite<T>(site: NewSite, change: (tx: Transaction) => Promise<T>): Promise<T>
  /** Lets running writes end. After it every call throws. */
  close(): Promise<void>
}

export type NewSite = Omit<Site, 'revision'>
