import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** A running transaction over one site. `revision` is the one that the site has once the transaction is committed. */
export interface SiteWrite {
  readonly db: Kysely<Tables>
  readonly site: string
  readonly revision: number
}
