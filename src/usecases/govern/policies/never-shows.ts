import { z } from 'zod'
import { ask, holds, idsOf, productTestSchema, strictObject } from '#catalog'
import { sheetAt } from '../../../snapshot/snapshot.js'
import {
  failure,
  ids,
  personasNamed,
  policyOfKind,
  untested,
  type PolicyContext,
  type PolicyKind,
  type RankedPersona,
  type Vocabulary,
} from './policy-kind.js'
import { productTestFaults, unknownNames, type NameFault } from './unknown-names.js'

const schema = policyOfKind('never-shows', {
  who: z.union([strictObject({ conditions: ids }), strictObject({ personas: ids })]),
  product: productTestSchema,
})

type NeverShows = z.output<typeof schema>
type Who = NeverShows['who']

/** Some personas are never shown some products. A fact that is not known counts against a product, as behind a gate. */
export const neverShows = {
  schema,
  faults: ({ who, product }, vocabulary) => [
    ...whoFaults(who, vocabulary),
    ...productTestFaults(product, vocabulary.attributes, ['product']),
  ],
  test({ who, product }, context) {
    const meant = personasMeant(who, context)
    if (meant.length === 0) return [untested]
    return meant.flatMap(({ persona, ranking }) =>
      ranking.flatMap(({ row, alternative }) => {
        const { truth } = ask(product, sheetAt(context.snapshot, row), 'gate')
        if (truth === 'false') return []
        const detail = truth === 'true' ? 'Is shown it.' : 'Is shown it, and the facts leave open what it is.'
        return [failure(detail, persona.id, alternative)]
      }),
    )
  },
} satisfies PolicyKind<NeverShows>

function whoFaults(who: Who, { taxonomy, personas }: Vocabulary): readonly NameFault[] {
  if ('personas' in who)
    return unknownNames('a persona', { named: who.personas, known: personas, path: ['who', 'personas'] })
  const known = idsOf(taxonomy.conditions)
  return unknownNames('a condition', { named: who.conditions, known, path: ['who', 'conditions'] })
}

/** A persona who would rather not say may have any condition, so each condition means it too. */
function personasMeant(who: Who, context: PolicyContext): readonly RankedPersona[] {
  if ('personas' in who) return personasNamed(context, who.personas)
  const { taxonomy } = context.snapshot.catalog
  return context.personas.filter(({ persona }) => holds(who, persona.request.profile, taxonomy))
}
