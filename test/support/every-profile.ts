import { areasOf, type Catalog, type CatalogFiles, type Taxonomy } from '#catalog'
import { optionsOf, type ExosomeProfile } from './slot-options.js'
import { regions } from '../../catalog/profile/region.js'

type Region = string | undefined
type Slots = Catalog['slots'] | CatalogFiles['profile']['slots']
export type Conditions = ExosomeProfile['conditions']

/** Every set of conditions; the position of a set has a bit for each condition in it. */
export function conditionSets(slots: Slots): readonly (readonly string[])[] {
  const ids = optionsOf(slots, 'conditions')
  return Array.from({ length: 2 ** ids.length }, (_, set) => ids.filter((_, bit) => (set >> bit) & 1))
}

/** Every region a profile can name, and none. */
export const everyRegion: readonly Region[] = [undefined, ...regions]

/** The regions in groups that no legal area tells apart; none is a group of its own, and the first. */
export function regionsByLaw(taxonomy: Taxonomy): readonly (readonly Region[])[] {
  const byLaw = new Map<string, Region[]>()
  for (const region of regions) {
    const law = areasOf(region, taxonomy).join()
    byLaw.set(law, [...(byLaw.get(law) ?? []), region])
  }
  return [[undefined], ...byLaw.values()]
}

/** One region for each set of legal areas that regions have, and none. */
export const oneRegionPerLaw = (taxonomy: Taxonomy): readonly Region[] =>
  regionsByLaw(taxonomy).map(([region]) => region)

/** The part of a profile that no rule looks at. */
export type Wish = Pick<ExosomeProfile, 'concerns' | 'skinType'>

/** Every single concern and none, with every skin type and unknown. */
export function everyWish(slots: Slots): readonly Wish[] {
  const skinTypes = optionsOf(slots, 'skinType')
  const asked = [[], ...optionsOf(slots, 'concerns').map((id) => [{ id, importance: 3 }])]
  return asked.flatMap((one) => [...skinTypes, 'unknown'].map((skinType) => ({ concerns: one, skinType })))
}

/** A product of lists that is counted and read by position, because it is too long to hold. */
export interface EveryProfile {
  readonly count: number
  readonly at: (position: number) => ExosomeProfile
}

export function everyProfile(
  allConditions: readonly Conditions[],
  someRegions: readonly Region[],
  wishes: readonly Wish[],
): EveryProfile {
  const at = (position: number): ExosomeProfile => {
    const conditions = allConditions[position % allConditions.length]!
    const rest = Math.floor(position / allConditions.length)
    const region = someRegions[rest % someRegions.length]
    const wish = wishes[Math.floor(rest / someRegions.length)]!
    return { ...wish, conditions, region, sources: { prefer: [], avoid: [] }, routine: [] }
  }
  return { count: allConditions.length * someRegions.length * wishes.length, at }
}
