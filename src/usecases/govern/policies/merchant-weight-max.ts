import type { z } from 'zod'
import { shareOf } from '../diff-weights.js'
import { failure, policyOfKind, share, type PolicyKind } from './policy-kind.js'

const ROUNDING = 1e-12

const schema = policyOfKind('merchant-weight-max', { share })

/** The shop's own criteria weigh at most a share of all, as weights are published; scoring caps them besides. */
export const merchantWeightMax = {
  schema,
  test({ share: most }, { snapshot }) {
    const { criteria, weights } = snapshot.catalog
    const weight = (id: string): number => weights.weights[id] ?? 0
    const all = criteria.map(({ id }) => weight(id))
    const merchant = criteria.filter((one) => one.merchant).map(({ id }) => weight(id))
    const given = shareOf(merchant, all)
    if (given <= most + ROUNDING) return []
    return [failure(`They weigh ${Math.round(given * 1000) / 10} % of all weights.`)]
  },
} satisfies PolicyKind<z.output<typeof schema>>
