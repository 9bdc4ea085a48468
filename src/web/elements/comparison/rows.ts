import type { MessageId } from '../messages/en-GB.js'
import type { Comparison } from '../base/types.js'

type Attribute = Comparison['attributes'][number]
type Value = Attribute['values'][number]

/** What is compared: rows with something to show, and the labels of what nobody states. */
export interface Rows {
  readonly stated: readonly Attribute[]
  readonly hidden: number
  readonly unstated: readonly string[]
}

export function rowsOf({ attributes }: Comparison, differencesOnly: boolean): Rows {
  const some = attributes.filter(({ values }) => values.some(isStated))
  const stated = differencesOnly ? some.filter(({ differs }) => differs) : some
  const unstated = attributes.filter((attribute) => !some.includes(attribute)).map(({ label }) => label)
  return { stated, hidden: some.length - stated.length, unstated }
}

/** Of what a value is said, where that is not the product itself. */
export function scopeOf(value: Value): MessageId | null {
  const { scope } = value
  return !isStated(value) || scope === null || scope === 'product' ? null : `scope_${scope}`
}

/** Contested values are stated, and in conflict. */
export const isStated = ({ value, contested }: Value): boolean => value !== null || contested
