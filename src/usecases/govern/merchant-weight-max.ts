import type { PolicyOf } from '#catalog'
import { failure, type PolicyFailure } from './policy-result.js'
import { shareOf } from './share-of.js'
import type { Tested } from './tested.js'

const ROUNDING = 1e-12

/** The weights as they are published; scoring caps what they weigh besides. */
export function merchantWeightMax(
  { share }: PolicyOf<'merchant-weight-max'>,
  { snapshot }: Tested,
): readonly PolicyFailure[] {
  const { criteria, weights } = snapshot.catalog
  const weight = (id: string): number => weights.weights[id] ?? 0
  const all = criteria.map(({ id }) => weight(id))
  const merchant = criteria.filter((one) => one.merchant).map(({ id }) => weight(id))
  const given = shareOf(merchant, all)
  if (given <= share + ROUNDING) return []
  return [failure(`They weigh ${Math.round(given * 1000) / 10} % of all weights.`)]
}
