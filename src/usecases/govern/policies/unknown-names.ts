import type { Attribute, ProductTest } from '#catalog'

type Path = readonly (string | number)[]

/** A place in a policy where something is named that does not exist, or where nothing is asked at all. */
export interface NameFault {
  readonly path: Path
  readonly problem: string
}

/** A fault that says which names there are, and does not repeat the one that was sent. */
export function unknownName(kind: string, known: readonly string[], path: Path): NameFault {
  return { path, problem: `Names ${kind} that does not exist; there are: ${known.join(', ') || 'none'}.` }
}

interface Named {
  readonly named: readonly string[]
  readonly known: readonly string[]
  /** Where the list of names stands. */
  readonly path: Path
}

/** A fault for each name in a list that is not known. */
export function unknownNames(kind: string, { named, known, path }: Named): readonly NameFault[] {
  return named.flatMap((id, i) => (known.includes(id) ? [] : [unknownName(kind, known, [...path, i])]))
}

type Attributes = ReadonlyMap<string, Attribute>
type Leaf = Extract<ProductTest, { attribute: string }>

/** What keeps a product test from asking anything: attributes and values that do not exist, or no question at all. */
export function productTestFaults(
  test: ProductTest,
  attributes: Attributes,
  path: Path,
): readonly NameFault[] {
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

function leafFaults(leaf: Leaf, attributes: Attributes, path: Path): readonly NameFault[] {
  const attribute = attributes.get(leaf.attribute)
  if (attribute === undefined)
    return [unknownName('an attribute', [...attributes.keys()], [...path, 'attribute'])]
  const { type, vocabulary } = attribute
  if ('above' in leaf && type !== 'number' && type !== 'money')
    return [{ path: [...path, 'above'], problem: 'Its attribute has no size to compare.' }]
  const [field, values] =
    'oneOf' in leaf ? ['oneOf', leaf.oneOf] : 'states' in leaf ? ['states', leaf.states] : ['', []]
  if (vocabulary === undefined) return []
  return unknownNames('a value', { named: values.map(String), known: vocabulary, path: [...path, field] })
}
