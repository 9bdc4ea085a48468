import type { z } from 'zod'
import { failure, policyOfKind, share, untested, type PolicyKind } from './policy-kind.js'

const schema = policyOfKind('lead-share-max', { share })

/** No product is first for more than a share of the personas; those who are shown nothing do not count. */
export const leadShareMax = {
  schema,
  test({ share: most }, { personas }) {
    if (personas.length === 0) return [untested]
    const leaders = personas.flatMap(({ ranking }) =>
      ranking.slice(0, 1).map(({ alternative }) => alternative),
    )
    return [...new Set(leaders)].flatMap((product) => {
      const leads = leaders.filter((leader) => leader === product).length
      if (leads / leaders.length <= most) return []
      return [failure(`Leads for ${leads} of ${leaders.length} personas that have a ranking.`, null, product)]
    })
  },
} satisfies PolicyKind<z.output<typeof schema>>
