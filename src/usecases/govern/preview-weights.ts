import { idsOf, type PersonaId, type Policy, type ProductId } from '#catalog'
import { compareRankings, type Move as RankMove } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Persona } from './persona.js'
import type { PolicyResult } from './policy-result.js'
import { rankPersona, type Ranking } from './rank-persona.js'
import { testPolicies } from './test-policies.js'

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
  /** Personas whose order of products changes. */
  readonly moved: number
  readonly passes: boolean
}

/** What a draft would change for each persona, and whether the policies let it be published. */
export function previewWeights(
  published: Snapshot,
  draft: Snapshot,
  personas: readonly Persona[],
  policies: readonly Policy[],
): Preview {
  const drafted = personas.map((persona) => ({ persona, ranking: rankPersona(draft, persona) }))
  const previews = drafted.map(({ persona, ranking }) =>
    previewPersona(persona, rankPersona(published, persona), ranking, idsOf(draft.catalog.criteria)),
  )
  const results = testPolicies({ snapshot: draft, personas: drafted }, policies)
  return {
    personas: previews,
    policies: results,
    moved: previews.filter(({ before, after }) => orderOf(before) !== orderOf(after)).length,
    passes: results.every(({ passed }) => passed),
  }
}

function previewPersona(
  { id, name }: Persona,
  before: Ranking,
  after: Ranking,
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

const orderOf = (ranking: readonly Standing[]): string => ranking.map(({ productId }) => productId).join(' ')
