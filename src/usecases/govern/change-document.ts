import { Problem } from '../../errors.js'
import type { Document, DocumentKind, Transaction } from '../../store/store.js'
import type { Writer } from '../admin/writer.js'
import { nameOf } from './name-of.js'
import { requireRevision } from './require-document.js'

type Body = Readonly<Record<string, unknown>>

/** Of one kind on one site. A preview asks every persona, on the thread that answers. */
const DOCUMENTS_MAX = 200

/** Saves a new document and says so in the audit log. Throws a Problem for an id that is taken, and for one too many. */
export async function createDocument(
  tx: Transaction,
  writer: Writer,
  kind: DocumentKind,
  id: string,
  body: Body,
): Promise<Document> {
  const { actor: by, at } = writer
  const saved = await tx.putDocument({ kind, id, body, by, at, expectedRevision: 'absent' })
  if (saved.kind === 'conflict') throw taken(kind)
  if ((await tx.documents(writer.site, kind)).length > DOCUMENTS_MAX) throw tooMany(kind)
  await audit(tx, writer, kind, id, 'create', null, body)
  return { site: writer.site, kind, id, revision: saved.revision, body, updatedAt: at, updatedBy: by }
}

/** Puts what `change` makes in the place of the document of this revision. Throws a Problem. */
export async function changeDocument(
  tx: Transaction,
  writer: Writer,
  kind: DocumentKind,
  id: string,
  revision: number,
  change: (document: Document) => Body,
): Promise<Document> {
  const { site, actor: by, at } = writer
  const document = await requireRevision(tx, site, kind, id, revision)
  const body = change(document)
  const saved = await tx.putDocument({ kind, id, body, by, at, expectedRevision: revision })
  if (saved.kind === 'conflict') throw new Error('a document changed within its own transaction')
  await audit(tx, writer, kind, id, 'update', document.body, body)
  return { ...document, revision: saved.revision, body, updatedAt: at, updatedBy: by }
}

/** Removes the document of this revision. Throws a Problem. */
export async function removeDocument(
  tx: Transaction,
  writer: Writer,
  kind: DocumentKind,
  id: string,
  revision: number,
): Promise<void> {
  const { body } = await requireRevision(tx, writer.site, kind, id, revision)
  await tx.removeDocument(kind, id, revision)
  await audit(tx, writer, kind, id, 'delete', body, null)
}

const tooMany = (kind: DocumentKind): Problem =>
  new Problem(
    'too-many-documents',
    `A site has at most ${DOCUMENTS_MAX} of the kind ${nameOf(kind)}; delete one first.`,
  )

function taken(kind: DocumentKind): Problem {
  const detail = `There is a ${nameOf(kind)} of this id already.`
  return new Problem('id-taken', detail, [{ pointer: '/id', code: 'id-taken', detail }])
}

async function audit(
  tx: Transaction,
  { actor, at }: Writer,
  kind: DocumentKind,
  id: string,
  verb: 'create' | 'update' | 'delete',
  before: unknown,
  after: unknown,
): Promise<void> {
  const action = `${kind}.${verb}`
  await tx.appendAudit({ at, actor, action, subject: `${kind}/${id}`, note: null, before, after })
}
