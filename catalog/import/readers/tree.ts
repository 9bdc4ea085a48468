/** A row of nested data: JSON, or an element of XML with its children. */
export type Tree = string | readonly Tree[] | TreeObject
export interface TreeObject {
  readonly [key: string]: Tree
}

export const isTreeObject = (tree: Tree | undefined): tree is TreeObject =>
  typeof tree === 'object' && !Array.isArray(tree)

const DEPTH_MAX = 12
const VALUES_MAX = 200

const pairNames = ['name', 'PARAM_NAME', 'attribute_name', 'propertyID', 'key', 'label', '@name']
const pairValues = ['value', 'VAL', 'attribute_value', 'values', 'options', 'option', '#']

/**
 * The values of a row under their paths: `offers.price`. What is a name with a value, such as a parameter, is called by the
 * name: `PARAM: Colour`. Several values under one path stand in their order.
 */
export function flattened(tree: TreeObject): Readonly<Record<string, readonly string[]>> {
  const fields = new Map<string, string[]>()
  const add = (path: string, value: string): void => {
    const values = fields.get(path) ?? []
    if (value.trim() !== '' && values.length < VALUES_MAX) values.push(value)
    fields.set(path, values)
  }
  const walk = (path: string, value: Tree, depth: number): void => {
    if (typeof value === 'string') add(path, value)
    else if (depth > DEPTH_MAX) return
    else if (Array.isArray(value)) for (const one of value as readonly Tree[]) walk(path, one, depth + 1)
    else {
      const node = value as TreeObject
      const pair = path === '' ? undefined : pairIn(node)
      if (pair !== undefined) walk(`${path}: ${pair.name}`, pair.value, depth + 1)
      else
        for (const [key, child] of Object.entries(node))
          if (key !== '@type') walk(joined(path, key), child, depth + 1)
    }
  }
  walk('', tree, 0)
  return Object.fromEntries(fields)
}

/** The text of an element of XML stands under its own path. */
const joined = (path: string, key: string): string =>
  key === '#' ? path : path === '' ? key : `${path}.${key}`

function pairIn(node: TreeObject): { readonly name: string; readonly value: Tree } | undefined {
  const nameKey = pairNames.find((key) => Object.hasOwn(node, key))
  const valueKey = pairValues.find((key) => Object.hasOwn(node, key))
  if (nameKey === undefined || valueKey === undefined) return undefined
  const [name, value] = [node[nameKey], node[valueKey]]
  return typeof name === 'string' && value !== undefined ? { name: name.trim(), value } : undefined
}
