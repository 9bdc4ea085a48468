import type { Catalog } from '#catalog'
import { Problem } from '../../errors.js'
import type { Document, Reads } from '../../store/store.js'
import type { Writing } from '../admin/writer.js'
import { changeDocument, createDocument, requireDocument } from './documents.js'
import type { Persona } from './personas.js'
import { policyFaults, type Policy } from './policies/index.js'

/** A document that a site holds its weights to. */
export type GovernedDocument =
  { readonly kind: 'persona'; readonly body: Persona } | { readonly kind: 'policy'; readonly body: Policy }
export type GovernedDocumentKind = GovernedDocument['kind']

/** A persona or a policy as it is stored, with what a later change needs to know of it. */
export type GovernedView = Readonly<Record<string, unknown>> & {
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

/** The body is as it was saved, also where the catalogue has moved on since, so that it can be mended. */
const view = ({ body, revision, updatedAt, updatedBy }: Document): GovernedView => ({
  ...(body as object),
  revision,
  updatedAt,
  updatedBy,
})

/** All documents of a kind, in the order of their ids. */
export async function listGoverned(
  reads: Reads,
  site: string,
  kind: GovernedDocumentKind,
): Promise<readonly GovernedView[]> {
  return (await reads.documents(site, kind)).map(view)
}

/**
 * One document.
 *
 * @throws {Problem} unknown-id
 */
export async function readGoverned(
  reads: Reads,
  site: string,
  ref: { readonly kind: GovernedDocumentKind; readonly id: string },
): Promise<GovernedView> {
  return view(await requireDocument(reads, site, ref))
}

/**
 * Saves a new document.
 *
 * @throws {Problem} id-taken | too-many-documents | invalid-request, for a policy with unknown names
 */
export async function createGoverned(
  writing: Writing,
  catalog: Catalog,
  document: GovernedDocument,
): Promise<GovernedView> {
  const { kind, body } = document
  await checkNames(writing, catalog, document)
  return view(await createDocument(writing, { kind, id: body.id }, { ...body }))
}

/** A document in the place of the one that has its id and this revision. */
interface Replacement {
  readonly id: string
  readonly revision: number
  readonly document: GovernedDocument
}

/**
 * Replaces a document.
 *
 * @throws {Problem} unknown-id | precondition-failed | invalid-request, for another id or a policy with unknown names
 */
export async function replaceGoverned(
  writing: Writing,
  catalog: Catalog,
  { id, revision, document }: Replacement,
): Promise<GovernedView> {
  const { kind, body } = document
  if (body.id !== id) throw renamed
  await checkNames(writing, catalog, document)
  return view(await changeDocument(writing, { kind, id, revision }, () => ({ ...body })))
}

const otherId = 'Is not the id in the address; a new id is a new document.'
const renamed = new Problem('invalid-request', 'An id cannot be changed.', [
  { pointer: '/id', code: 'other-id', detail: otherId },
])

/** Refuses a policy with names that the catalogue or the site does not have. */
async function checkNames(
  { tx, site }: Writing,
  { slots, taxonomy, attributes }: Catalog,
  { kind, body }: GovernedDocument,
): Promise<void> {
  if (kind !== 'policy') return
  const personas = (await tx.documents(site, 'persona')).map(({ id }) => id)
  const faults = policyFaults(body, { slots, taxonomy, attributes, personas })
  if (faults.length === 0) return
  throw new Problem(
    'invalid-request',
    'The policy names what there is not; see errors.',
    faults.map(({ path, problem }) => ({
      pointer: path.map((part) => `/${part}`).join(''),
      code: 'unknown-name',
      detail: problem,
    })),
  )
}
