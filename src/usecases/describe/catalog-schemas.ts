import { catalogFileNames, jsonSchemas, type JsonSchema } from '#catalog'

/** The files of a catalogue of which there is a schema. */
export const filesWithSchema: readonly string[] = catalogFileNames.map((name) => `${name}.json`)

// Made when the first is asked for, and not at every start.
const made = new Map<string, JsonSchema>()

/** What a file of a catalogue may hold, as JSON Schema; the same for every catalogue. */
export function schemaOfFile(file: string): JsonSchema {
  if (made.size === 0)
    for (const [name, schema] of Object.entries(jsonSchemas())) made.set(`${name}.json`, schema)
  const schema = made.get(file)
  if (schema === undefined) throw new Error(`there is no schema of ${file}`)
  return schema
}
