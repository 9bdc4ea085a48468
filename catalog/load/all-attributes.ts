import type { Attribute } from '../ledger/attribute.js'
import type { CatalogFiles } from './files.js'
import { claimAttributes } from '../profile/slot.js'

/** The attributes a catalogue defines, and one for each option that products may claim something of. */
export function allAttributes(files: CatalogFiles): ReadonlyMap<string, Attribute> {
  const own = Object.entries(files.attributes).map(([id, attribute]) => ({ id, ...attribute }))
  return new Map([...own, ...claims(files)].map((attribute) => [attribute.id, attribute]))
}

/** A claim states a level, and every voice about it is heard. */
function claims({ profile, criteria }: CatalogFiles): readonly Attribute[] {
  const levels = criteria.flatMap(({ measure }) =>
    measure.kind === 'concern-match' ? Object.keys(measure.levels) : [],
  )
  return claimAttributes(profile.slots).map((id) => ({
    id,
    type: 'choices',
    vocabulary: levels,
    readings: {},
    show: 0.6,
    gate: 0.6,
    estimates: false,
    private: false,
  }))
}
