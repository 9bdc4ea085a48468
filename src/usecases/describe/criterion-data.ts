import { type Catalog, idsOf, type Measure, type Profile, type Slot, slotsOf } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { silentProfile } from '../recommend/silent-profile.js'

/** For each measure, by row, whether a fact stands behind its utility for any profile that it speaks to. */
export function criterionData({
  measures,
  sheets,
  catalog,
}: Snapshot): ReadonlyMap<Measure, readonly boolean[]> {
  return new Map(
    measures.map((measure) => {
      const profiles = profilesFor(measure, catalog)
      return [measure, sheets.map((_, row) => profiles.some((one) => measure.utility(one, row).known))]
    }),
  )
}

/** A profile for each single thing that a shopper can say to a measure. */
function profilesFor({ criterion, speaks }: Measure, catalog: Catalog): readonly Profile[] {
  const spoken = slotsOf(criterion.measure).flatMap((slot) => filled(slot, catalog))
  return [silentProfile, ...spoken.map((said) => ({ ...silentProfile, ...said }))].filter(speaks)
}

function filled(slot: Slot, { taxonomy, currency }: Catalog): readonly Partial<Profile>[] {
  switch (slot) {
    case 'concerns':
      return idsOf(taxonomy.concerns).map((id) => ({ concerns: [{ id, importance: 1 }] }))
    case 'skinType':
      return taxonomy.skinTypes.map((skinType) => ({ skinType }))
    case 'budget':
      return [{ budget: { max: 1, currency, strict: false } }]
    case 'routine':
      return idsOf(taxonomy.actives).map((active) => ({ routine: [active] }))
    case 'sources.prefer':
      return idsOf(taxonomy.sources.members).map((id) => ({ sources: { prefer: [id], avoid: [] } }))
  }
}
