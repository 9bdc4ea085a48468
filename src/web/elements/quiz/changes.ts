import type { Say } from '../base/say.js'
import type { QuizAnswer } from '../base/types.js'

/** Says how the ranking differs from the one before it; nothing of the first. */
export function changesBetween(before: QuizAnswer | null, after: QuizAnswer, say: Say): string {
  if (before === null) return ''
  const old = placesIn(before)
  const now = placesIn(after)
  const ids = new Set([...old.keys(), ...now.keys()])
  const n = [...ids].filter((id) => old.get(id) !== now.get(id)).length
  return n === 0 ? say('orderSame') : say('orderUpdated', { n })
}

const placesIn = ({ recommendation }: QuizAnswer): ReadonlyMap<string, number> =>
  new Map(recommendation.ranking.map(({ productId, rank }) => [productId, rank]))
