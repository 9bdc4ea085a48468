import type { PolicyOf } from '#catalog'
import { failure, untested, type PolicyFailure } from './policy-result.js'
import type { Tested } from './tested.js'

export function notAboveDominator(
  _policy: PolicyOf<'not-above-dominator'>,
  { personas }: Tested,
): readonly PolicyFailure[] {
  if (personas.length === 0) return [untested]
  return personas.flatMap(({ persona, ranking }) =>
    ranking.flatMap(({ alternative, standsAboveDominator }) =>
      standsAboveDominator.map((better) =>
        failure(`Stands above ${better}, which is better for the shopper.`, persona.id, alternative),
      ),
    ),
  )
}
