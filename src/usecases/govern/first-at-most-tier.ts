import { idsOf, type PolicyOf } from '#catalog'
import { sheetAt } from '../../snapshot/snapshot.js'
import { makeCard } from '../recommend/make-card.js'
import { failure, type PolicyFailure } from './policy-result.js'
import { personasNamed, type Tested } from './tested.js'

export function firstAtMostTier(
  { personas, tier: highest }: PolicyOf<'first-at-most-tier'>,
  tested: Tested,
): readonly PolicyFailure[] {
  const { snapshot } = tested
  const tiers = idsOf(snapshot.catalog.taxonomy.priceTiers)
  return personasNamed(tested, personas).flatMap(({ persona, ranking: [first] }) => {
    if (first === undefined) return []
    const tier = makeCard(sheetAt(snapshot, first.row), snapshot.catalog).priceTier?.id
    const isWithin = tiers.slice(0, tiers.indexOf(highest) + 1).some((one) => one === tier)
    if (isWithin) return []
    const detail = tier === undefined ? 'Its price tier is not known.' : `Its price tier is ${tier}.`
    return [failure(detail, persona.id, first.alternative)]
  })
}
