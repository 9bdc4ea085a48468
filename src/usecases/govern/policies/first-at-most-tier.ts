import { z } from 'zod'
import { idsOf } from '#catalog'
import { sheetAt } from '../../../snapshot/snapshot.js'
import { makeCard } from '../../recommend/make-card.js'
import { failure, ids, personasNamed, policyOfKind, type PolicyKind } from './policy-kind.js'
import { unknownName, unknownNames } from './unknown-names.js'

const schema = policyOfKind('first-at-most-tier', { personas: ids, tier: z.string() })

/** The first product of some personas, and whatever is level with it, is of a price tier or of a lower one. */
export const firstAtMostTier = {
  schema,
  personas: ({ personas }) => personas,
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
    const allowed = tiers.slice(0, tiers.indexOf(highest) + 1)
    return personasNamed(context, personas).flatMap(({ persona, ranking }) =>
      ranking
        .filter(({ rank }) => rank === 1)
        .flatMap(({ row, alternative }) => {
          const tier = makeCard(sheetAt(snapshot, row), snapshot.catalog).priceTier?.id
          if (allowed.some((one) => one === tier)) return []
          const detail = tier === undefined ? 'Its price tier is not known.' : `Its price tier is ${tier}.`
          return [failure(detail, persona.id, alternative)]
        }),
    )
  },
} satisfies PolicyKind<z.output<typeof schema>>
