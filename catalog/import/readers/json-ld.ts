import { isOfExport } from '../export/mark.js'
import { fault } from '../faults.js'
import type { Row } from '../feed.js'
import type { Read } from './reader.js'
import { flattened, isTreeObject, type Tree, type TreeObject } from './tree.js'

const products =
  /^(product|productmodel|productgroup|individualproduct|someproducts|vehicle|book|car|softwareapplication)$/

/**
 * The products of an object, which may be one of schema.org: a `ListItem` holds one, a `ProductGroup` has several, and what
 * is of another type is none. Any other object is one product.
 */
export function* productsIn(tree: TreeObject, place: string): Generator<Read, void> {
  if (isOfExport(tree)) {
    yield { kind: 'row', row: { place, fields: asWritten(tree) } }
    return
  }
  const node = simplified(tree)
  const inner = node['item'] ?? node['mainEntity']
  if (isTreeObject(inner) && (typeOf(node) !== null || Object.keys(node).length <= 3)) {
    yield* productsIn(inner, place)
    return
  }
  const graph = node['@graph'] ?? node['itemListElement']
  if (Array.isArray(graph)) {
    let part = 0
    for (const one of graph as readonly Tree[])
      if (isTreeObject(one)) yield* productsIn(one, `${place}.${++part}`)
    return
  }
  const type = typeOf(node)
  if (type !== null && !products.test(type)) {
    const reason = `It is of the type ${type} and no product.`
    yield { kind: 'fault', fault: fault(place, 'not-a-product', { reason }) }
    return
  }
  const { hasVariant, ...group } = node
  const variants = type === 'productgroup' ? listOf(hasVariant).filter(isTreeObject) : []
  if (variants.length === 0) yield { kind: 'row', row: { place, fields: flattened(node) } }
  for (const [i, variant] of variants.entries()) {
    const inherited = { ...group, '@type': 'Product', ...simplified(variant) }
    const shared = group['productGroupID'] ?? group['@id'] ?? group['sku'] ?? ''
    const row = { place: `${place}.${i + 1}`, fields: flattened({ ...inherited, productGroupID: shared }) }
    yield { kind: 'row', row }
  }
}

/** The members of a row of an export, whose names are what they are. */
const asWritten = (tree: TreeObject): Row['fields'] =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      listOf(value).filter((one) => typeof one === 'string'),
    ]),
  )

const listOf = (tree: Tree | undefined): readonly Tree[] =>
  tree === undefined ? [] : Array.isArray(tree) ? (tree as readonly Tree[]) : [tree]

/** The last word of the first type, in lower case: `https://schema.org/Product` is `product`. */
function typeOf(node: TreeObject): string | null {
  const types = listOf(node['@type']).filter((one) => typeof one === 'string')
  const words = types.map((type) => type.replace(/^.*[/:#]/, '').toLowerCase())
  return words.find((word) => products.test(word)) ?? words[0] ?? null
}

/** Without the prefix of schema.org, and `{ "@value": "x" }` as `x`, at every level. */
function simplified(tree: TreeObject): TreeObject {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => key !== '@context')
      .map(([key, value]) => [key.replace(/^(https?:\/\/schema\.org\/|schema:)/, ''), simple(value)]),
  )
}

function simple(tree: Tree): Tree {
  if (typeof tree === 'string') return tree
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map(simple)
  const node = tree as TreeObject
  const value = node['@value']
  if (typeof value === 'string') return value
  return simplified(node)
}
