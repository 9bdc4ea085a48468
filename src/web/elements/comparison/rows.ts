import type { MessageId } from '../messages/en-GB.js'
import type { Comparison } from '../base/types.js'

type Attribute = Comparison['attributes'][number]
type Value = Attribute['values'][number]

/** The attributes to show, how many are hidden because they are alike, and the labels of those stated of no product. */
export interface Rows {
  readonly stated: readonly Attribute[]
  readonly hidden: number
  readonly unstated: readonly string[]
}

/** Sorts the attributes of a comparison into those rows, first those that differ. */
export function rowsOf({ attributes }: Comparison, differencesOnly: boolean): Rows {
  const some = attributes.filter(({ values }) => values.some(isStated))
  const differing = some.filter(({ differs }) => differs)
  const stated = differencesOnly ? differing : [...differing, ...some.filter(({ differs }) => !differs)]
  const unstated = attributes.filter((attribute) => !some.includes(attribute)).map(({ label }) => label)
  return { stated, hidden: some.length - stated.length, unstated }
}

/** The message that names what a value is said of; null where it is the product itself. */
export function scopeOf(value: Value): MessageId | null {
  const { scope } = value
  return !isStated(value) || scope === null || scope === 'product' ? null : `scope_${scope}`
}

/** Whether a value is stated. A contested one is: more than once, in conflict. */
export const isStated = ({ value, contested }: Value): boolean => value !== null || contested
