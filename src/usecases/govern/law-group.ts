import { areasOf, regionsThatDiffer, type AreaId, type Taxonomy } from '#catalog'

/** Regions under the same laws, named by the legal areas they belong to; none for a region outside all of them. */
export interface LawGroup {
  readonly areas: readonly AreaId[]
  /** One of its regions: rules cannot tell it from the others. */
  readonly region: string
}

export function lawGroups(taxonomy: Taxonomy): readonly LawGroup[] {
  const groups = regionsThatDiffer(taxonomy).map((region) => ({ areas: areasOf(region, taxonomy), region }))
  return groups.filter(
    ({ areas }, i) => groups.findIndex((other) => other.areas.join() === areas.join()) === i,
  )
}
