import { Problem } from '../../errors.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import type { Governing } from './governing.js'
import type { Persona } from './persona.js'

/** The personas of a site. Throws a Problem that names those in words which its catalogue no longer has. */
export async function readPersonas(
  reads: Pick<Reads, 'documents'>,
  { site, catalog }: Snapshot,
  { personaIn }: Governing,
): Promise<readonly Persona[]> {
  const documents = await reads.documents(site, 'persona')
  const read = documents.map(({ id, body }) => ({ id, persona: personaIn(catalog, body) }))
  const misfits = read.flatMap(({ id, persona }) => (persona === null ? [id] : []))
  if (misfits.length === 0) return read.flatMap(({ persona }) => persona ?? [])
  const detail = 'A persona does not fit the catalogue any more: edit or delete it.'
  throw new Problem(
    'versions-misfit',
    detail,
    misfits.map((id) => ({ pointer: `/personas/${id}`, code: 'versions-misfit', detail })),
  )
}
