import { z } from 'zod'
import { order } from '../support/order.js'
import { own } from '../support/own.js'

/** What of a set of weights did not fit the criteria of a catalogue, by the ids of criteria and in their order. */
export const weightsFitSchema = z.strictObject({
  dropped: z.array(z.string()),
  added: z.array(z.strictObject({ id: z.string(), weight: z.number().nonnegative() })),
})

export type WeightsFit = z.infer<typeof weightsFitSchema>

type Weights = Readonly<Record<string, number>>

/** The criteria that weights are fitted to, and the weights that the catalogue ships for them. */
export interface Fitting {
  readonly criteria: readonly string[]
  readonly shipped: Weights
}

/**
 * Weights over exactly these criteria: one that there is not is dropped, and one without a weight takes the shipped one.
 * What did not fit is null where nothing did not.
 */
export function fitWeights(
  weights: Weights,
  { criteria, shipped }: Fitting,
): { readonly weights: Record<string, number>; readonly fit: WeightsFit | null } {
  const added = criteria
    .filter((id) => own(weights, id) === undefined)
    .sort(order)
    .map((id) => ({ id, weight: own(shipped, id) ?? 0 }))
  const dropped = Object.keys(weights)
    .filter((id) => !criteria.includes(id))
    .sort(order)
  if (dropped.length === 0 && added.length === 0) return { weights: { ...weights }, fit: null }
  const kept = Object.entries(weights).filter(([id]) => criteria.includes(id))
  const taken = added.map(({ id, weight }) => [id, weight] as const)
  return { weights: Object.fromEntries([...kept, ...taken]), fit: { dropped, added } }
}
