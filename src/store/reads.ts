import type { Kysely } from 'kysely'
import { auditReads } from './audit.js'
import { catalogReads } from './catalogs.js'
import { documentReads } from './documents.js'
import { contentReads } from './kept-content.js'
import { keyReads } from './keys.js'
import { publicationReads } from './publications.js'
import type { Tables } from './schema.js'
import { sessionReads } from './sessions.js'
import { siteReads } from './sites.js'
import type { Reads } from './store.js'

export function readsOf(db: Kysely<Tables>): Reads {
  return {
    ...siteReads(db),
    ...keyReads(db),
    ...sessionReads(db),
    ...documentReads(db),
    ...publicationReads(db),
    ...contentReads(db),
    ...catalogReads(db),
    ...auditReads(db),
  }
}
