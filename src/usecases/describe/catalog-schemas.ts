import { jsonSchemas, type JsonSchema } from '#catalog'

const schemas: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries(jsonSchemas()).map(([name, schema]) => [`${name}.json`, schema]),
)

/** The files of a catalogue of which there is a schema. */
export const filesWithSchema: readonly string[] = [...schemas.keys()]

/** What a file of a catalogue may hold, as JSON Schema; the same for every catalogue. */
export function schemaOfFile(file: string): JsonSchema {
  const schema = schemas.get(file)
  if (schema === undefined) throw new Error(`there is no schema of ${file}`)
  return schema
}
