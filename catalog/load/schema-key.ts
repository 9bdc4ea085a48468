/** Names the schema of a file to an editor. It says nothing of a catalogue. */
export const SCHEMA_KEY = '$schema'

/** The same files without the key at the top of each that is an object. */
export function withoutSchemaKeys(
  files: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(files).map(([name, file]) => [name, without(file)])
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>
}

function without(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file
  return Object.fromEntries(Object.entries(file).filter(([key]) => key !== SCHEMA_KEY))
}
