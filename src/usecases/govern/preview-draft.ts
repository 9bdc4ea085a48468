import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import { requireDocument } from './require-document.js'
import { diffWeights, type WeightChange } from './diff-weights.js'
import type { Governing } from './governing.js'
import { readGrounds, type Grounds } from './grounds.js'
import { previewWeights, type Preview } from './preview-weights.js'
import { draftIn, underDraft, type SavedDraft } from './draft.js'

export interface DraftPreview extends Preview {
  /** Publishing asks for it, so that nobody publishes what they did not see. */
  readonly previewId: string
  readonly draftRevision: number
  readonly publishedNumber: number
  readonly diff: readonly WeightChange[]
}

/** What publishing a draft now would change for the personas of the site. Throws a Problem. */
export async function previewDraft(
  reads: Reads,
  live: Snapshot,
  id: string,
  governing: Governing,
): Promise<DraftPreview> {
  const draft = draftIn(await requireDocument(reads, live.site, 'weight-set', id))
  return previewOn(await readGrounds(reads, live, governing), draft, governing)
}

export function previewOn(
  { published, weights, personas, policies }: Grounds,
  draft: SavedDraft,
  { previewId }: Governing,
): DraftPreview {
  const drafted = underDraft(published, draft)
  const preview = previewWeights(published, drafted, personas, policies)
  return {
    previewId: previewId(published, drafted, personas, policies, preview),
    draftRevision: draft.revision,
    publishedNumber: weights.number,
    diff: diffWeights(published.catalog.weights, drafted.catalog.weights),
    ...preview,
  }
}
