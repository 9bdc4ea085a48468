import type { z } from 'zod'
import { idsOf, personasSchema, policiesSchema, type Catalog, type Policy } from '#catalog'
import { recommendationRequestSchema } from '../recommend/request-schema.js'
import { builtinFolder, readShipped } from '../../sites/builtin-catalog.js'
import type { Persona } from './persona.js'

export interface Governance {
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/**
 * Reads the personas and policies that come with a catalogue. They are no part of it: a changed persona changes no answer
 * and no version. Throws an Error of one line that names the file and the place.
 */
export function loadGovernance(catalog: Catalog, folder = builtinFolder): Governance {
  const personas = read('personas', personasSchema(recommendationRequestSchema(catalog)), folder)
  return { personas, policies: read('policies', policiesSchema(catalog, idsOf(personas)), folder) }
}

function read<Schema extends z.ZodType>(name: string, schema: Schema, folder: URL): z.output<Schema> {
  const { data, error } = schema.safeParse(readShipped(name, folder))
  if (error === undefined) return data
  const [{ path, message } = { path: [], message: 'It does not fit the schema.' }] = error.issues
  throw new Error(`${name}.json: ${path.join('.') || 'whole file'}: ${message}`)
}
