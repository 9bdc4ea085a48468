import type { Profile, Taxonomy } from '#catalog'

/** A shopper who said nothing. */
export function profileOf(more: Partial<Profile> = {}): Profile {
  return {
    concerns: [],
    skinType: 'unknown',
    conditions: [],
    sources: { prefer: [], avoid: [] },
    routine: [],
    ...more,
  }
}

const named = (...ids: string[]) => ids.map((id) => ({ id, aliases: [] }))

/** A small vocabulary of its own, so that these tests say nothing about skincare. */
export const taxonomy: Taxonomy = {
  concerns: named('noise', 'comfort'),
  skinTypes: ['small', 'large'],
  conditions: named('pacemaker', 'allergy'),
  sources: { attribute: 'a', members: [{ id: 'animal' }, { id: 'plant' }] },
  actives: named('console', 'aid'),
  categories: [],
  formats: [],
  priceTiers: [],
  areas: [
    { id: 'EU', members: ['DE', 'FR'], evidence: [] },
    { id: 'EURO', members: ['DE'], evidence: [] },
    { id: 'GB', members: ['GB'], evidence: [] },
  ],
}
