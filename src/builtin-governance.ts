import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { idsOf, personasSchema, policiesSchema, type Catalog, type Policy } from '../catalog/index.js'
import { recommendationRequestSchema } from './routes/schemas/recommendation-request.js'
import type { Persona } from './usecases/governance/persona.js'

const builtin = new URL('../catalog/data/exosome/', import.meta.url)

export interface Governance {
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/**
 * Reads the personas and policies that come with a catalogue. They are no part of it: a changed persona changes no answer
 * and no version. Throws an Error of one line that names the file and the place.
 */
export function loadGovernance(catalog: Catalog, folder = builtin): Governance {
  const personas = read('personas', personasSchema(recommendationRequestSchema(catalog)), folder)
  return { personas, policies: read('policies', policiesSchema(catalog, idsOf(personas)), folder) }
}

function read<Schema extends z.ZodType>(name: string, schema: Schema, folder: URL): z.output<Schema> {
  const { data, error } = schema.safeParse(readJson(name, folder))
  if (error === undefined) return data
  const [{ path, message } = { path: [], message: 'It does not fit the schema.' }] = error.issues
  throw new Error(`${name}.json: ${path.join('.') || 'whole file'}: ${message}`)
}

function readJson(name: string, folder: URL): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'It is not JSON.' : 'It cannot be read.'
    throw new Error(`${name}.json: whole file: ${why}`, { cause: error })
  }
}
