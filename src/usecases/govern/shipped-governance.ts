import { z } from 'zod'
import { CatalogError, idsOf, shapeProblem, type Catalog } from '#catalog'
import { builtinFolder } from '../../sites/builtin-catalog.js'
import { readFolder } from '../../sites/catalog-folder.js'
import { personaSchema, type Persona } from './personas.js'
import { policySchema, type Policy } from './policies/index.js'

export interface Governance {
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/**
 * Reads the personas and policies that come with a catalogue. They are no part of it: a changed persona changes no answer
 * and no version. Where a file is absent there are none.
 *
 * @throws {CatalogError} with every fault of the files
 */
export function loadGovernance(catalog: Catalog, folder = builtinFolder): Governance {
  const { governance, problems } = readFolder(folder)
  if (problems.length > 0) throw new CatalogError(problems)
  const { slots, taxonomy, attributes } = catalog
  const personas = parsed('personas', governance, z.array(personaSchema(catalog)))
  const policy = policySchema({ slots, taxonomy, attributes, personas: idsOf(personas) })
  return { personas, policies: parsed('policies', governance, z.array(policy)) }
}

/** Says of every entry after the first with its id that the id is taken. */
function eachIdOnce(entries: readonly { readonly id: string }[], ctx: z.core.$RefinementCtx): void {
  const ids = idsOf(entries)
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      ctx.addIssue({ code: 'custom', path: [i, 'id'], message: 'The id stands twice.', input: entries })
  })
}

function parsed<Entry extends { readonly id: string }>(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  schema: z.ZodType<readonly Entry[]>,
): readonly Entry[] {
  const { data, error } = schema.superRefine(eachIdOnce).safeParse(raw[name] ?? [])
  if (error === undefined) return data
  throw new CatalogError(
    error.issues.map((issue) => shapeProblem({ ...issue, path: [name, ...issue.path] }, raw)),
  )
}
