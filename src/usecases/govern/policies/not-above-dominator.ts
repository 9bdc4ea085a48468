import type { z } from 'zod'
import { failure, policyOfKind, untested, type PolicyKind } from './policy-kind.js'

const schema = policyOfKind('not-above-dominator', {})

/** No product stands above one that is better for the shopper by every criterion. */
export const notAboveDominator = {
  schema,
  test(_policy, { personas }) {
    if (personas.length === 0) return [untested]
    return personas.flatMap(({ persona, ranking }) =>
      ranking.flatMap(({ alternative, standsAboveDominator }) =>
        standsAboveDominator.map((better) =>
          failure(`Stands above ${better}, which is better for the shopper.`, persona.id, alternative),
        ),
      ),
    )
  },
} satisfies PolicyKind<z.output<typeof schema>>
