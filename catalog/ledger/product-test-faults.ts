import type { Attribute } from './attribute.js'
import type { ProductTest } from './product-test.js'
import { unknownName, unknownNames, type Path, type PolicyFault } from '../support/unknown-name.js'

type Attributes = ReadonlyMap<string, Attribute>
type Leaf = Extract<ProductTest, { attribute: string }>

/** What keeps a product test from asking anything: attributes and values that do not exist, or no question at all. */
export function productTestFaults(
  test: ProductTest,
  attributes: Attributes,
  path: Path,
): readonly PolicyFault[] {
  const leaves = leavesOf(test, path)
  if (leaves.length === 0) return [{ path, problem: 'Asks about no attribute.' }]
  return leaves.flatMap(([leaf, at]) => leafFaults(leaf, attributes, at))
}

function leavesOf(test: ProductTest, path: Path): readonly (readonly [Leaf, Path])[] {
  if ('all' in test) return test.all.flatMap((part, i) => leavesOf(part, [...path, 'all', i]))
  if ('any' in test) return test.any.flatMap((part, i) => leavesOf(part, [...path, 'any', i]))
  if ('not' in test) return leavesOf(test.not, [...path, 'not'])
  return [[test, path]]
}

function leafFaults(leaf: Leaf, attributes: Attributes, path: Path): readonly PolicyFault[] {
  const attribute = attributes.get(leaf.attribute)
  if (attribute === undefined)
    return [unknownName('an attribute', [...attributes.keys()], [...path, 'attribute'])]
  const { type, vocabulary } = attribute
  if ('above' in leaf && type !== 'number' && type !== 'money')
    return [{ path: [...path, 'above'], problem: 'Its attribute has no size to compare.' }]
  const [field, values] =
    'oneOf' in leaf ? ['oneOf', leaf.oneOf] : 'states' in leaf ? ['states', leaf.states] : ['', []]
  if (vocabulary === undefined) return []
  return unknownNames('a value', values.map(String), vocabulary, [...path, field])
}
