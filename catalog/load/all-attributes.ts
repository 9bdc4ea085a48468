import type { Attribute } from '../ledger/attribute.js'
import type { CatalogFiles } from './files.js'
import { idsOf } from '../support/ids.js'
import { concernAttribute } from '../ledger/well-known.js'

/** The attributes a catalogue defines, and one for each concern of its taxonomy. */
export function allAttributes(files: CatalogFiles): ReadonlyMap<string, Attribute> {
  const own = Object.entries(files.attributes).map(([id, attribute]) => ({ id, ...attribute }))
  return new Map([...own, ...concernAttributes(files)].map((attribute) => [attribute.id, attribute]))
}

/** A concern states a level, and every voice about it is heard. */
function concernAttributes({ taxonomy, criteria }: CatalogFiles): readonly Attribute[] {
  const levels = criteria.flatMap(({ measure }) =>
    measure.kind === 'concern-match' ? Object.keys(measure.levels) : [],
  )
  return idsOf(taxonomy.concerns).map((id) => ({
    id: concernAttribute(id),
    type: 'choices',
    vocabulary: levels,
    readings: {},
    show: 0.6,
    gate: 0.6,
    estimates: false,
    private: false,
  }))
}
