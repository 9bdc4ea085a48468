import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** A running transaction over one site, with the revision that the site gets by it. */
export interface SiteWrite {
  readonly db: Kysely<Tables>
  readonly site: string
  readonly revision: number
}
