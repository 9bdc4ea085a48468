import { z } from 'zod'
import { idsOf, type Catalog } from '#catalog'
import { builtinFolder, readShipped } from '../../sites/builtin-catalog.js'
import { personaSchema, type Persona } from './personas.js'
import { policySchema, type Policy } from './policies/index.js'

export interface Governance {
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/**
 * Reads the personas and policies that come with a catalogue. They are no part of it: a changed persona changes no answer
 * and no version. Throws an Error of one line that names the file and the place.
 */
export function loadGovernance(catalog: Catalog, folder = builtinFolder): Governance {
  const { slots, taxonomy, attributes } = catalog
  const personas = read('personas', z.array(personaSchema(catalog)).superRefine(eachIdOnce), folder)
  const policy = policySchema({ slots, taxonomy, attributes, personas: idsOf(personas) })
  return { personas, policies: read('policies', z.array(policy).superRefine(eachIdOnce), folder) }
}

/** Says of every entry after the first with its id that the id is taken. */
function eachIdOnce(entries: readonly { readonly id: string }[], ctx: z.core.$RefinementCtx): void {
  const ids = idsOf(entries)
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      ctx.addIssue({ code: 'custom', path: [i, 'id'], message: 'The id stands twice.', input: entries })
  })
}

function read<Schema extends z.ZodType>(name: string, schema: Schema, folder: URL): z.output<Schema> {
  const { data, error } = schema.safeParse(readShipped(name, folder))
  if (error === undefined) return data
  const [{ path, message } = { path: [], message: 'It does not fit the schema.' }] = error.issues
  throw new Error(`${name}.json: ${path.join('.') || 'whole file'}: ${message}`)
}
