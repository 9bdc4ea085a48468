import { weightsText } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Transaction } from '../../store/store.js'
import { requireRevision } from './require-document.js'
import type { Governing } from './governing.js'
import { readGrounds } from './grounds.js'
import { refuseFailing } from './refuse-failing.js'
import { refuseStale } from './refuse-stale.js'
import type { Writer } from '../admin/writer.js'
import { draftIn, underDraft } from './draft.js'
import { previewOn } from './preview-draft.js'
import type { PublishedWeights } from './publication.js'
import { putInForce } from './put-in-force.js'

interface Wanted {
  readonly id: string
  readonly revision: number
  readonly note: string
  readonly previewId: string
}

/** Publishes a draft as it was previewed, and removes it: from then on it is history. Throws a Problem. */
export async function publishDraft(
  tx: Transaction,
  writer: Writer,
  live: Snapshot,
  { id, revision, note, previewId }: Wanted,
  governing: Governing,
): Promise<PublishedWeights> {
  const draft = draftIn(await requireRevision(tx, writer.site, 'weight-set', id, revision))
  const grounds = await readGrounds(tx, live, governing)
  const preview = previewOn(grounds, draft, governing)
  refuseStale(previewId, preview.previewId)
  refuseFailing(preview.policies)
  const { criteria, weights } = underDraft(grounds.published, draft).catalog
  const text = weightsText(criteria, weights)
  const published = await putInForce(tx, writer, grounds, {
    text,
    version: governing.versionOf(text),
    note,
    origin: { kind: 'draft', id, previous: grounds.weights.number },
    action: 'weights.publish',
  })
  await tx.removeDocument('weight-set', id, revision)
  return published
}
