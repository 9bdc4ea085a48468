import { Problem } from '../../errors.js'
import type { Document, DocumentKind, Reads } from '../../store/store.js'
import type { Writing } from '../admin/writer.js'

type Body = Readonly<Record<string, unknown>>

/** A document of a site. */
export interface DocumentRef {
  readonly kind: DocumentKind
  readonly id: string
}

/** A document as the caller has read it. */
export interface RevisionRef extends DocumentRef {
  readonly revision: number
}

/** Documents of one kind on one site. A preview asks every persona, on the thread that answers. */
const DOCUMENTS_MAX = 200

/**
 * The document of a site.
 *
 * @throws {Problem} unknown-id
 */
export async function requireDocument(
  reads: Pick<Reads, 'document'>,
  site: string,
  { kind, id }: DocumentRef,
): Promise<Document> {
  const document = await reads.document(site, kind, id)
  if (document === null) throw new Problem('unknown-id', `There is no ${nameOf(kind)} of this id.`)
  return document
}

/**
 * The document of a site, which must still have the revision that the caller read.
 *
 * @throws {Problem} unknown-id | precondition-failed, where a change by somebody else would be lost
 */
export async function requireRevision(
  reads: Pick<Reads, 'document'>,
  site: string,
  ref: RevisionRef,
): Promise<Document> {
  const document = await requireDocument(reads, site, ref)
  const { kind, revision, updatedBy, updatedAt } = document
  if (revision !== ref.revision)
    throw new Problem(
      'precondition-failed',
      `The ${nameOf(kind)} was changed by ${updatedBy} at ${updatedAt} and is now at revision ${revision}. Read it again.`,
    )
  return document
}

/**
 * Saves a new document and says so in the audit log.
 *
 * @throws {Problem} id-taken | too-many-documents
 */
export async function createDocument(writing: Writing, ref: DocumentRef, body: Body): Promise<Document> {
  const { tx, site, actor: by, at } = writing
  const { kind, id } = ref
  const saved = await tx.putDocument({ kind, id, body, by, at, expectedRevision: 'absent' })
  if (saved.kind === 'conflict') throw taken(kind)
  if ((await tx.documents(site, kind)).length > DOCUMENTS_MAX) throw tooMany(kind)
  await audit(writing, ref, { verb: 'create', before: null, after: body })
  return { site, kind, id, revision: saved.revision, body, updatedAt: at, updatedBy: by }
}

/**
 * Puts what `change` makes of a document in its place.
 *
 * @throws {Problem} unknown-id | precondition-failed
 */
export async function changeDocument(
  writing: Writing,
  ref: RevisionRef,
  change: (document: Document) => Body,
): Promise<Document> {
  const { tx, site, actor: by, at } = writing
  const document = await requireRevision(tx, site, ref)
  const { kind, id, revision } = document
  const body = change(document)
  const saved = await tx.putDocument({ kind, id, body, by, at, expectedRevision: revision })
  if (saved.kind === 'conflict') throw new Error('a document changed within its own transaction')
  await audit(writing, ref, { verb: 'update', before: document.body, after: body })
  return { ...document, revision: saved.revision, body, updatedAt: at, updatedBy: by }
}

/**
 * Removes a document.
 *
 * @throws {Problem} unknown-id | precondition-failed
 */
export async function removeDocument(writing: Writing, ref: RevisionRef): Promise<void> {
  const { tx, site } = writing
  const { body } = await requireRevision(tx, site, ref)
  await tx.removeDocument(ref.kind, ref.id, ref.revision)
  await audit(writing, ref, { verb: 'delete', before: body, after: null })
}

const nameOf = (kind: DocumentKind): string => (kind === 'weight-set' ? 'draft' : kind)

const tooMany = (kind: DocumentKind): Problem =>
  new Problem(
    'too-many-documents',
    `A site has at most ${DOCUMENTS_MAX} of the kind ${nameOf(kind)}; delete one first.`,
  )

function taken(kind: DocumentKind): Problem {
  const detail = `There is a ${nameOf(kind)} of this id already.`
  return new Problem('id-taken', detail, [{ pointer: '/id', code: 'id-taken', detail }])
}

interface Change {
  readonly verb: 'create' | 'update' | 'delete'
  readonly before: unknown
  readonly after: unknown
}

async function audit(
  { tx, actor, at }: Writing,
  { kind, id }: DocumentRef,
  { verb, before, after }: Change,
): Promise<void> {
  const action = `${kind}.${verb}`
  await tx.appendAudit({ at, actor, action, subject: `${kind}/${id}`, note: null, before, after })
}
