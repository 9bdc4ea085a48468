import type { z } from 'zod'
import type { ProductId } from '#catalog'
import { failure, policyOfKind, share, untested, type PolicyKind } from './policy-kind.js'

const schema = policyOfKind('lead-share-max', { share })

/**
 * No product is first for more than a share of the personas; those who are shown nothing do not count. Products that are
 * level at the top share the place.
 */
export const leadShareMax = {
  schema,
  test({ share: most }, { personas }) {
    if (personas.length === 0) return [untested]
    const ranked = personas.filter(({ ranking }) => ranking.length > 0)
    const leads = new Map<ProductId, number>()
    for (const { ranking } of ranked) {
      const first = ranking.filter(({ rank }) => rank === 1)
      for (const { alternative } of first)
        leads.set(alternative, (leads.get(alternative) ?? 0) + 1 / first.length)
    }
    return [...leads].flatMap(([product, count]) => {
      if (count / ranked.length <= most) return []
      const said = Math.round(count * 10) / 10
      return [failure(`Leads for ${said} of ${ranked.length} personas that have a ranking.`, null, product)]
    })
  },
} satisfies PolicyKind<z.output<typeof schema>>
