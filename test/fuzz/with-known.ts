import type { JsonSchema } from 'json-schema-faker'

/** Values that stand for a free text of a name, such as the ids of products that exist. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

/** A schema in which each text named in `known`, alone or as the entries of a list, is one of the values that exist. */
export function withKnown(schema: unknown, known: KnownValues, name = ''): JsonSchema {
  if (Array.isArray(schema)) return schema.map((one) => withKnown(one, known, name)) as unknown as JsonSchema
  if (typeof schema !== 'object' || schema === null) return schema as JsonSchema
  const values = known[name]
  if (
    values !== undefined &&
    (isText(schema) || ('anyOf' in schema && (schema.anyOf as object[]).some(isText)))
  )
    return { enum: [...values] }
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key !== 'properties') return [key, withKnown(value, known, key === 'items' ? name : '')]
    const named = Object.entries(value as object).map(([field, one]) => [field, withKnown(one, known, field)])
    return [key, Object.fromEntries(named)]
  })
  return Object.fromEntries(entries) as JsonSchema
}

const isText = (schema: object): boolean =>
  'type' in schema && schema.type === 'string' && !('enum' in schema)
