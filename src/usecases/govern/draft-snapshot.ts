import { Problem } from '../../errors.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import { draftIn, underDraft } from './draft.js'

/** The same snapshot under a draft of its site. Throws a Problem where the site has none of this id. */
export async function draftSnapshot(
  reads: Pick<Reads, 'document'>,
  snapshot: Snapshot,
  id: string,
): Promise<Snapshot> {
  const document = await reads.document(snapshot.site, 'weight-set', id)
  if (document === null) throw new Problem('unknown-weight-set', 'There is no weight set of this id.')
  return underDraft(snapshot, draftIn(document))
}
