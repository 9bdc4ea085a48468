import { idsOf, type ProductId, type WeightsFit } from '#catalog'
import { compareRankings, type Move as RankMove } from '#scoring'
import { weightsFitOf } from '../../snapshot/fitted-weights.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import { diffWeights, type WeightChange } from './diff-weights.js'
import { readDraft, underDraft, type Draft } from './drafts.js'
import { rankPersona, type Persona, type PersonaId, type Ranking } from './personas.js'
import { testPolicies, type PolicyResult } from './policies/index.js'
import { previewId, readPreviewInputs, type PreviewInputs, type Previewing } from './preview-inputs.js'
import { personasIn, type SetAside } from './set-aside.js'

export interface Standing {
  readonly productId: ProductId
  readonly rank: number
  readonly score: number
}

/** A product whose rank or score differs. */
export interface Move extends Omit<RankMove, 'alternative'> {
  readonly productId: ProductId
}

export interface PersonaPreview {
  readonly persona: PersonaId
  readonly name: string
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly moves: readonly Move[]
}

export interface Preview {
  readonly personas: readonly PersonaPreview[]
  readonly policies: readonly PolicyResult[]
  /** Personas and policies that the preview says nothing of, because they do not fit the catalogue. */
  readonly setAside: readonly SetAside[]
  /** Personas whose order of products changes. */
  readonly moved: number
  readonly passes: boolean
}

export interface DraftPreview extends Preview {
  /** Publishing asks for it, so that nobody publishes what they did not see. */
  readonly previewId: string
  readonly draftRevision: number
  readonly publishedNumber: number
  /** What of the published weights did not fit the catalogue; null where all did. Publishing mends it. */
  readonly weightsFit: WeightsFit | null
  readonly diff: readonly WeightChange[]
}

/**
 * What publishing a draft now would change for the personas of the site.
 *
 * @throws {Problem} unknown-id
 */
export async function previewDraft(reads: Reads, live: Snapshot, id: string): Promise<DraftPreview> {
  const draft = await readDraft(reads, live, id)
  return previewOn(await readPreviewInputs(reads, live), draft)
}

export function previewOn(inputs: PreviewInputs, draft: Draft): DraftPreview {
  const { published, weights } = inputs
  const drafted = underDraft(published, draft)
  const preview = previewWeights(inputs, drafted)
  return {
    previewId: previewId(inputs, drafted, preview),
    draftRevision: draft.revision,
    publishedNumber: weights.number,
    weightsFit: weightsFitOf(published),
    diff: diffWeights(published.catalog.weights, drafted.catalog.weights),
    ...preview,
  }
}

/** What a draft would change for each persona, and whether the policies let it be published. */
export function previewWeights(
  { published, personas, policies, setAside = [] }: Previewing,
  draft: Snapshot,
): Preview {
  const drafted = personas.map((persona) => ({ persona, ranking: rankPersona(draft, persona) }))
  const criteria = idsOf(draft.catalog.criteria)
  const previews = drafted.map(({ persona, ranking }) => {
    const before = rankPersona(published, persona)
    return previewPersona(persona, { before, after: ranking }, criteria)
  })
  const absent = personasIn(setAside)
  const tested = testPolicies({ snapshot: draft, personas: drafted, absent }, policies)
  const { results } = tested
  return {
    personas: previews,
    policies: results,
    setAside: [...setAside, ...tested.setAside],
    moved: previews.filter(({ before, after }) => orderOf(before) !== orderOf(after)).length,
    passes: results.every(({ passed }) => passed),
  }
}

function previewPersona(
  { id, name }: Persona,
  { before, after }: { readonly before: Ranking; readonly after: Ranking },
  criteria: readonly string[],
): PersonaPreview {
  const moves = compareRankings(before, after, criteria).map(({ alternative, ...move }) => ({
    productId: alternative,
    ...move,
  }))
  return { persona: id, name, before: standings(before), after: standings(after), moves }
}

function standings(ranking: Ranking): readonly Standing[] {
  return ranking.map(({ alternative, rank, score }) => ({ productId: alternative, rank, score }))
}

const orderOf = (ranking: readonly Standing[]): string =>
  JSON.stringify(ranking.map(({ productId }) => productId))
