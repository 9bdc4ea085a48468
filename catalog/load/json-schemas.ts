import { z } from 'zod'
import { catalogFileNames, type CatalogFileName } from './files.js'
import { SCHEMA_KEY } from './schema-key.js'
import { writtenFiles } from './written-files.js'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON Schema of each file of a catalogue, as people write it. Draft 7 is what editors know. */
export function jsonSchemas(): Readonly<Record<CatalogFileName, JsonSchema>> {
  const schemas = catalogFileNames.map((name) => [name, schemaOf(name)])
  return Object.fromEntries(schemas) as Record<CatalogFileName, JsonSchema>
}

function schemaOf(name: CatalogFileName): JsonSchema {
  const made = z.toJSONSchema(writtenFiles[name], { io: 'input', target: 'draft-7', override: plainly })
  const { definitions, ...schema } = inlined(made)
  return {
    ...schema,
    title: `${name}.json`,
    ...(schema.type === 'object' && { properties: { [SCHEMA_KEY]: schemaKey, ...schema.properties } }),
    ...(definitions !== undefined && { definitions }),
  }
}

const schemaKey: JsonSchema = {
  type: 'string',
  description: 'The address of this schema, for your editor. The service ignores it.',
}

/** What a reader of a schema need not see: the pattern of a format, and the bounds of every whole number. */
function plainly({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}

/** With every definition that has no name and does not contain itself in the place where it is referred to. */
function inlined(schema: JsonSchema): JsonSchema {
  const definitions = Object.entries((schema.definitions ?? {}) as Readonly<Record<string, JsonSchema>>)
  const nameless = new Map(
    definitions.filter(([name, one]) => /^__/.test(name) && !JSON.stringify(one).includes(`/${name}"`)),
  )
  const parse = (text: string): JsonSchema =>
    JSON.parse(text, (_key, value: unknown) => {
      const ref = (value as { $ref?: unknown } | null)?.$ref
      const found = typeof ref === 'string' && nameless.get(ref.replace('#/definitions/', ''))
      return typeof found === 'object' ? parse(JSON.stringify(found)) : value
    }) as JsonSchema
  const kept = definitions.filter(([name]) => !nameless.has(name))
  const { definitions: _, ...rest } = schema
  return parse(JSON.stringify({ ...rest, ...(kept.length > 0 && { definitions: Object.fromEntries(kept) }) }))
}
