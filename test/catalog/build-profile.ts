import type { Profile, ProfileTerms } from '#catalog'
import { profileFileSchema, slotsOf, type ProfileSlot } from '../../catalog/profile/slot.js'
import type { ExosomeProfile } from '../support/slot-options.js'

/** A shopper who said nothing. */
export function profileOf(more: Partial<ExosomeProfile> = {}): Profile {
  return {
    concerns: [],
    skinType: 'unknown',
    conditions: [],
    sources: { prefer: [], avoid: [] },
    routine: [],
    ...more,
  }
}

const named = (...ids: string[]) => ids.map((id) => ({ id }))

/** The slots of a file as a catalogue in euros links them. */
export const slotsIn = (slots: unknown): readonly ProfileSlot[] =>
  slotsOf({
    profile: profileFileSchema.parse({ slots }),
    attributes: { price: { type: 'money' }, width: { type: 'number', unit: 'mm' } },
    catalog: { currency: 'EUR' },
  })

export const declared = [
  {
    id: 'concerns',
    kind: 'choices',
    named: 'concern',
    options: named('noise', 'comfort'),
    importance: { min: 1, max: 5, default: 3 },
  },
  { id: 'skinType', kind: 'choice', options: named('small', 'large') },
  {
    id: 'conditions',
    kind: 'choices',
    named: 'condition',
    options: named('pacemaker', 'allergy'),
    sensitive: true,
    screened: true,
  },
  { id: 'region', kind: 'region' },
  { id: 'budget', kind: 'amount', attribute: 'price', strict: true },
  { id: 'sources', kind: 'prefer-avoid', attribute: 'a', options: named('animal', 'plant') },
  { id: 'routine', kind: 'choices', options: named('console', 'aid') },
]

/** A small vocabulary of its own, so that these tests say nothing about skincare. */
export const terms: ProfileTerms = {
  slots: slotsIn(declared),
  taxonomy: {
    categories: [],
    formats: [],
    priceTiers: [],
    areas: [
      { id: 'EU', members: ['DE', 'FR'], evidence: [] },
      { id: 'EURO', members: ['DE'], evidence: [] },
      { id: 'GB', members: ['GB'], evidence: [] },
    ],
  },
}
