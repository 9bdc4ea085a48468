import type { Attribute } from '../ledger/attribute.js'
import type { CatalogFiles } from './files.js'
import { definitionOf } from '../measures/index.js'
import type { Definitions } from '../measures/measure.js'
import { claimAttributes, slotsOf } from '../profile/slot.js'

/** The attributes a catalogue defines, and one for each option that products may claim something of. */
export function allAttributes(files: CatalogFiles): ReadonlyMap<string, Attribute> {
  const own = Object.entries(files.attributes).map(([id, attribute]) => ({ id, ...attribute }))
  return new Map([...own, ...claims(files)].map((attribute) => [attribute.id, attribute]))
}

/** A claim states a level, and every voice about it is heard. */
function claims({ profile, criteria }: CatalogFiles): readonly Attribute[] {
  const levels = criteria.flatMap(({ measure }) => definitionOf(measure).levels?.(measure) ?? [])
  return claimAttributes(profile.slots).map((id) => ({
    id,
    type: 'choices',
    vocabulary: levels,
    readings: {},
    show: 0.6,
    gate: 0.6,
    sure: 0.7,
    estimates: false,
    private: false,
  }))
}

/** What the measures of a catalogue may ask of it. */
export function definitionsIn(files: CatalogFiles): Definitions {
  const { criteria, taxonomy } = files
  return { slots: slotsOf(files), attributes: allAttributes(files), criteria, taxonomy }
}
