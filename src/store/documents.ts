import type { Kysely, Selectable } from 'kysely'
import { fromJson, toJson } from './json.js'
import type { Document, DocumentKind } from './records.js'
import type { Tables } from './schema.js'
import type { SiteWrite } from './site-write.js'
import type { Reads, Transaction } from './store.js'

export function documentReads(db: Kysely<Tables>): Pick<Reads, 'document' | 'documents' | 'documentsOfAll'> {
  const ofKind = (site: string, kind: DocumentKind) =>
    db.selectFrom('documents').selectAll().where('site', '=', site).where('kind', '=', kind)
  return {
    async document(site, kind, id) {
      const row = await ofKind(site, kind).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toDocument(row)
    },
    async documents(site, kind) {
      return (await ofKind(site, kind).orderBy('id').execute()).map(toDocument)
    },
    async documentsOfAll(kind) {
      const all = db.selectFrom('documents').selectAll().where('kind', '=', kind)
      return (await all.orderBy('site').orderBy('id').execute()).map(toDocument)
    },
  }
}

export function documentWrites(write: SiteWrite): Pick<Transaction, 'putDocument' | 'removeDocument'> {
  const { db, site, revision } = write
  return {
    async putDocument({ kind, id, body, by, at, expectedRevision }) {
      const current = await revisionOf(write, kind, id)
      if ((current ?? 'absent') !== expectedRevision) return { kind: 'conflict', current }
      const columns = { revision, body: toJson(body), updated_at: at, updated_by: by }
      await db
        .insertInto('documents')
        .values({ site, kind, id, ...columns })
        .onConflict((conflict) => conflict.columns(['site', 'kind', 'id']).doUpdateSet(columns))
        .execute()
      return { kind: 'saved', revision }
    },
    async removeDocument(kind, id, expectedRevision) {
      const current = await revisionOf(write, kind, id)
      if (current !== expectedRevision) return { kind: 'conflict', current }
      const ofSite = db.deleteFrom('documents').where('site', '=', site)
      await ofSite.where('kind', '=', kind).where('id', '=', id).execute()
      return { kind: 'removed' }
    },
  }
}

async function revisionOf({ db, site }: SiteWrite, kind: DocumentKind, id: string): Promise<number | null> {
  const ofSite = db.selectFrom('documents').select('revision').where('site', '=', site)
  const row = await ofSite.where('kind', '=', kind).where('id', '=', id).executeTakeFirst()
  return row?.revision ?? null
}

const toDocument = (row: Selectable<Tables['documents']>): Document => ({
  site: row.site,
  kind: row.kind,
  id: row.id,
  revision: row.revision,
  body: fromJson(row.body, `${row.kind} ${row.id} of site ${row.site}`),
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})
