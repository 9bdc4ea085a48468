import { z } from 'zod'
import { idsOf } from '#catalog'
import { sheetAt } from '../../../snapshot/snapshot.js'
import { makeCard } from '../../recommend/make-card.js'
import { failure, ids, personasNamed, policyOfKind, type PolicyKind } from './policy-kind.js'
import { unknownName, unknownNames } from './unknown-names.js'

const schema = policyOfKind('first-at-most-tier', { personas: ids, tier: z.string() })

/** The first product of some personas is of a price tier or of a lower one. */
export const firstAtMostTier = {
  schema,
  faults({ personas: named, tier }, { taxonomy, personas }) {
    const tiers = idsOf(taxonomy.priceTiers)
    return [
      ...unknownNames('a persona', { named, known: personas, path: ['personas'] }),
      ...(tiers.includes(tier) ? [] : [unknownName('a price tier', tiers, ['tier'])]),
    ]
  },
  test({ personas, tier: highest }, context) {
    const { snapshot } = context
    const tiers = idsOf(snapshot.catalog.taxonomy.priceTiers)
    return personasNamed(context, personas).flatMap(({ persona, ranking: [first] }) => {
      if (first === undefined) return []
      const tier = makeCard(sheetAt(snapshot, first.row), snapshot.catalog).priceTier?.id
      const isWithin = tiers.slice(0, tiers.indexOf(highest) + 1).some((one) => one === tier)
      if (isWithin) return []
      const detail = tier === undefined ? 'Its price tier is not known.' : `Its price tier is ${tier}.`
      return [failure(detail, persona.id, first.alternative)]
    })
  },
} satisfies PolicyKind<z.output<typeof schema>>
