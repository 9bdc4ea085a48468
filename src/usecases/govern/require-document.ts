import { Problem } from '../../errors.js'
import type { Document, DocumentKind, Reads } from '../../store/store.js'
import { nameOf } from './name-of.js'

/** The document of a site. Throws a Problem where the site has none of this id. */
export async function requireDocument(
  reads: Pick<Reads, 'document'>,
  site: string,
  kind: DocumentKind,
  id: string,
): Promise<Document> {
  const document = await reads.document(site, kind, id)
  if (document === null) throw new Problem('unknown-id', `There is no ${nameOf(kind)} of this id.`)
  return document
}

/** The same, which must still be the one of `revision`, or somebody else's change would be lost. Throws a Problem. */
export async function requireRevision(
  reads: Pick<Reads, 'document'>,
  site: string,
  kind: DocumentKind,
  id: string,
  revision: number,
): Promise<Document> {
  const document = await requireDocument(reads, site, kind, id)
  const { revision: current, updatedBy, updatedAt } = document
  if (current !== revision)
    throw new Problem(
      'precondition-failed',
      `The ${nameOf(kind)} was changed by ${updatedBy} at ${updatedAt}: its ETag is now "${current}". Read it again.`,
    )
  return document
}
