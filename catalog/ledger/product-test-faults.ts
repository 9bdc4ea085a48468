import type { Attribute } from './attribute.js'
import type { ProductTest } from './product-test.js'

/** A fault of the data: what is wrong, and what mends it. */
export interface Fault {
  readonly problem: string
  readonly fix: string
}

/** The attributes that a test names and nobody defined, and the values that their vocabulary lacks. */
export function unknownInTest(
  test: ProductTest,
  attributes: ReadonlyMap<string, Attribute>,
): readonly Fault[] {
  const inside = 'all' in test ? test.all : 'any' in test ? test.any : 'not' in test ? [test.not] : []
  if (!('attribute' in test)) return inside.flatMap((part) => unknownInTest(part, attributes))
  const attribute = attributes.get(test.attribute)
  if (attribute === undefined)
    return [{ problem: `Attribute ${test.attribute} is not defined.`, fix: 'Define it in attributes.json.' }]
  const compared = 'oneOf' in test ? test.oneOf : 'states' in test ? test.states : []
  const strangers = compared.filter((value) => attribute.vocabulary?.includes(String(value)) === false)
  return strangers.map((value) => ({
    problem: `${String(value)} is not a value of ${attribute.id}.`,
    fix: `Use one of: ${attribute.vocabulary?.join(', ') || 'none'}.`,
  }))
}
