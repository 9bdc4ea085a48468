import { ask, holds, type PolicyOf } from '#catalog'
import { sheetAt } from '../../snapshot/snapshot.js'
import { failure, untested, type PolicyFailure } from './policy-result.js'
import { personasNamed, type RankedPersona, type Tested } from './tested.js'

/** What is not known of a product is taken to hold, as it is behind a gate. */
export function neverShows(
  { who, product }: PolicyOf<'never-shows'>,
  tested: Tested,
): readonly PolicyFailure[] {
  const meant = personasMeant(who, tested)
  if (meant.length === 0) return [untested]
  return meant.flatMap(({ persona, ranking }) =>
    ranking.flatMap(({ row, alternative }) => {
      const { truth } = ask(product, sheetAt(tested.snapshot, row), 'gate')
      if (truth === 'false') return []
      const detail = truth === 'true' ? 'Is shown it.' : 'Is shown it, and the facts leave open what it is.'
      return [failure(detail, persona.id, alternative)]
    }),
  )
}

/** Whoever would rather not say may have any condition. */
function personasMeant(who: PolicyOf<'never-shows'>['who'], tested: Tested): readonly RankedPersona[] {
  if ('personas' in who) return personasNamed(tested, who.personas)
  const { taxonomy } = tested.snapshot.catalog
  return tested.personas.filter(({ persona }) => holds(who, persona.request.profile, taxonomy))
}
