import type { Catalog, Policy } from '#catalog'
import { Problem } from '../../errors.js'
import type { Reads, Transaction } from '../../store/store.js'
import { changeDocument, createDocument } from './change-document.js'
import { requireDocument } from './require-document.js'
import type { Persona } from './persona.js'
import type { Writer } from '../admin/writer.js'
import { checkPolicy } from './check-policy.js'
import { savedView, type SavedView } from './view.js'

export type SavedKind = Saved['kind']
/** What a site saves to hold its weights to. */
export type Saved =
  { readonly kind: 'persona'; readonly body: Persona } | { readonly kind: 'policy'; readonly body: Policy }

export async function listSaved(reads: Reads, site: string, kind: SavedKind): Promise<readonly SavedView[]> {
  return (await reads.documents(site, kind)).map(savedView)
}

/** Throws a Problem where the site has none of this id. */
export async function getSaved(reads: Reads, site: string, kind: SavedKind, id: string): Promise<SavedView> {
  return savedView(await requireDocument(reads, site, kind, id))
}

/** Throws a Problem for an id that is taken, and for a policy that names what there is not. */
export async function createSaved(
  tx: Transaction,
  writer: Writer,
  catalog: Catalog,
  saved: Saved,
): Promise<SavedView> {
  const { kind, body } = saved
  await checkNames(tx, writer, catalog, saved)
  return savedView(await createDocument(tx, writer, kind, body.id, { ...body }))
}

/** Puts it in the place of the one of this revision. Throws a Problem. */
export async function replaceSaved(
  tx: Transaction,
  writer: Writer,
  catalog: Catalog,
  { id, revision }: { readonly id: string; readonly revision: number },
  saved: Saved,
): Promise<SavedView> {
  const { kind, body } = saved
  if (body.id !== id) throw renamed
  await checkNames(tx, writer, catalog, saved)
  return savedView(await changeDocument(tx, writer, kind, id, revision, () => ({ ...body })))
}

const otherId = 'Is not the id in the address; a new id is a new document.'
const renamed = new Problem('invalid-request', 'An id cannot be changed.', [
  { pointer: '/id', code: 'other-id', detail: otherId },
])

async function checkNames(
  tx: Transaction,
  { site }: Writer,
  catalog: Catalog,
  { kind, body }: Saved,
): Promise<void> {
  if (kind === 'policy') await checkPolicy(tx, site, catalog, body)
}
