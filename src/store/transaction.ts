import { auditWrites } from './audit.js'
import { catalogWrites } from './catalogs.js'
import { documentWrites } from './documents.js'
import { contentWrites } from './kept-content.js'
import { keyWrites } from './keys.js'
import { publicationWrites } from './publications.js'
import { readsOf } from './reads.js'
import { sessionWrites } from './sessions.js'
import type { SiteWrite } from './site-write.js'
import { siteWrites } from './sites.js'
import type { Transaction } from './store.js'

export function transactionOf(write: SiteWrite): Transaction {
  return {
    ...readsOf(write.db),
    ...keyWrites(write),
    ...sessionWrites(write),
    ...documentWrites(write),
    ...publicationWrites(write),
    ...contentWrites(write),
    ...catalogWrites(write),
    ...siteWrites(write),
    ...auditWrites(write),
  }
}
