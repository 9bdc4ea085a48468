import type { Reads } from '../../store/store.js'
import type { Governing } from './governing.js'
import { draftIn, type SavedDraft } from './draft.js'
import { describePublication, type PublishedWeights } from './publication.js'

export interface WeightSets {
  readonly published: PublishedWeights
  readonly drafts: readonly SavedDraft[]
}

/** What is in force, and what is being worked on. */
export async function listWeightSets(reads: Reads, site: string, governing: Governing): Promise<WeightSets> {
  const published = await describePublication(reads, site, 'current', governing)
  const drafts = await reads.documents(site, 'weight-set')
  return { published, drafts: drafts.map(draftIn) }
}
