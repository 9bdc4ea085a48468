import type {
  AuditEntry,
  CatalogRow,
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

/**
 * What can be read. A row that does not exist is null, and a list is in the order of its ids unless its comment says
 * otherwise. Every read throws `StoreUnavailable` where the database cannot be reached, and `DamagedRow` where a row holds
 * what this program cannot have written.
 */
export interface Reads {
  site(site: string): Promise<Site | null>
  /** Every site. The reserved site that holds the shipped content is among them. */
  sites(): Promise<readonly Site[]>
  /** The key with this hash, of any site. It may be expired or revoked; the caller judges that. */
  keyByHash(hash: string): Promise<Key | null>
  /** Every key of the site, expired and revoked ones too. */
  keys(site: string): Promise<readonly Key[]>
  /** The session with this hash, of any site. It may be expired; the caller judges that. */
  session(hash: string): Promise<Session | null>
  document(site: string, kind: DocumentKind, id: string): Promise<Document | null>
  documents(site: string, kind: DocumentKind): Promise<readonly Document[]>
  /** The documents of a kind of every site, in the order of the sites. */
  documentsOfAll(kind: DocumentKind): Promise<readonly Document[]>
  publication(site: string, kind: PublicationKind, number: number | 'current'): Promise<Publication | null>
  /** Every publication of the kind, the newest first. */
  publications(site: string, kind: PublicationKind): Promise<readonly Publication[]>
  /** The text of a version: the site's own, else the shipped one. Nobody has compared it with the hash in its name. */
  content(site: string, kind: ContentKind, version: string): Promise<string | null>
  /** An imported catalogue: the text of all but its products, and each product. Read in slices, with turns for others. */
  catalog(site: string, version: string): Promise<StoredCatalog | null>
  /** At most `limit` entries, the newest first. With `before`, only entries of a smaller seq. */
  audit(site: string, page: { before?: number; limit: number }): Promise<readonly AuditEntry[]>
  /** At most `limit` entries from `seq` on, the oldest first: the chain is checked in this order. */
  auditFrom(site: string, seq: number, limit: number): Promise<readonly AuditEntry[]>
}

/** A catalogue in parts, which nobody has compared with the hash in its version. Its rows are in no order. */
export interface StoredCatalog {
  readonly frame: string
  readonly rows: readonly CatalogRow[]
}

/** What a catalogue has that the newest one which the site keeps has not. */
export interface CatalogChange {
  readonly version: string
  readonly frame: string
  /** Rows that are new or other than before. */
  readonly put: readonly CatalogRow[]
  /** The ids of rows that are gone. */
  readonly gone: readonly string[]
}

/** Another write came first. `current` is the revision that the document has now; null means that it does not exist. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly current: number | null
}

/** The document was written and now has this revision. */
export interface Saved {
  readonly kind: 'saved'
  readonly revision: number
}

/** The document existed at the expected revision and is removed. */
export interface Removed {
  readonly kind: 'removed'
}

export type NewKey = Omit<Key, 'site' | 'revokedAt'>
export type NewSession = Omit<Session, 'site'>
export type NewPublication = Omit<Publication, 'site' | 'number'>
export type NewAuditEntry = Omit<AuditEntry, 'site' | 'seq' | 'previous' | 'hash'>
export type KeyChange = { readonly expiresAt: string | null } | { readonly revokedAt: string }

/** The writes of one transaction, all for one site. Its reads see what the transaction has written so far. */
export interface Transaction extends Reads {
  /** Adds a key. Throws the database's error where its id or its hash is taken. */
  addKey(key: NewKey): Promise<void>
  /** Changes a key and returns it as it is now, or null where the site has no such key. */
  changeKey(id: string, change: KeyChange): Promise<Key | null>
  /** Adds a session. Throws the database's error where the site has no such key. */
  addSession(session: NewSession): Promise<void>
  removeSession(hash: string): Promise<void>
  /** Removes the sessions that end at `now` or before. */
  removeExpiredSessions(now: string): Promise<void>
  /** Creates or replaces a document, unless its revision is not the expected one. */
  putDocument(put: {
    readonly kind: DocumentKind
    readonly id: string
    readonly body: unknown
    readonly by: string
    readonly at: string
    readonly expectedRevision: number | 'absent'
  }): Promise<Saved | Conflict>
  /** Removes a document, unless its revision is not the expected one. */
  removeDocument(kind: DocumentKind, id: string, expectedRevision: number): Promise<Removed | Conflict>
  /** Adds a publication, which becomes the current one, and returns its number. */
  publish(publication: NewPublication): Promise<number>
  /** Adds the text of a version for ever. Throws an Error where the version already has another text. */
  keepContent(kind: ContentKind, version: string, text: string): Promise<void>
  /**
   * Adds a catalogue as what differs from `newestCatalog`, in slices, with turns for others. One that is kept already, and
   * one that the service ships, is kept once.
   */
  keepCatalog(change: CatalogChange): Promise<void>
  /** The version of the catalogue that was kept last, or null. */
  newestCatalog(): Promise<string | null>
  /** Removes every imported catalogue but these and the newest, and the rows that none of them has. */
  pruneCatalogs(keep: readonly string[]): Promise<void>
  /** Changes what a site is called and how it is set up. */
  changeSettings(settings: unknown): Promise<void>
  /** Appends an entry and returns its seq. The entries of a site are 1, 2, 3 … without a gap. */
  appendAudit(entry: NewAuditEntry): Promise<number>
}

/** The port of the store: everything that must outlive the process. Times, ids and hashes come in as arguments. */
export interface Store extends Reads {
  /**
   * Runs `change` in one transaction over one site. When the promise resolves, everything that it wrote is on disk. When
   * `change` throws, nothing of it is written. Writes run one after the other, so `change` must await its own transaction
   * and nothing else; a write within a write would wait for itself.
   *
   * @throws {UnknownSite} before `change` is called, where the site does not exist
   * @throws {StoreUnavailable} where the database cannot be reached; nothing is written
   */
  write<T>(site: string, change: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Creates a site and runs `change` in the same transaction, for example to add its first key.
   *
   * @throws {SiteExists} where there is a site of this id; nothing is written
   * @throws {StoreUnavailable} where the database cannot be reached; nothing is written
   */
  createSite<T>(site: NewSite, change: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Removes a site with all that is its own.
   *
   * @throws {UnknownSite} where the site does not exist
   * @throws {StoreUnavailable} where the database cannot be reached; nothing is removed
   */
  removeSite(site: string): Promise<void>
  /** Waits for running writes and closes the database. Every later call throws. */
  close(): Promise<void>
}

export type NewSite = Omit<Site, 'revision'>
