import { z } from 'zod'
import { idsOf, NOT_ASKED, strictObject, type Catalog } from '#catalog'
import { explain, rank, screen, type Explained } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'
import { oncePerCatalog } from '../once-per-catalog.js'
import { buildProblem, type Question } from '../recommend/build-problem.js'
import { recommendationRequestSchema } from '../recommend/request-schema.js'
import { firstFault, type SetAside } from './set-aside.js'

const NAME_CHARACTERS_MAX = 100
const ID_CHARACTERS_MAX = 64

export type PersonaId = string

/** The id of a persona or a policy. */
export const documentIdSchema = z
  .string()
  .max(ID_CHARACTERS_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case words and numbers, joined by hyphens.')

/** A saved request, asked again whenever weights are previewed. */
export interface Persona {
  readonly id: PersonaId
  readonly name: string
  readonly request: Question
}

/** A persona as a body holds it, in the vocabulary of a recommendation request. Made once per catalogue. */
export const personaSchema = oncePerCatalog((catalog: Catalog) => {
  const { profile, where, candidates, excludeProducts } = recommendationRequestSchema(catalog).shape
  return strictObject({
    id: documentIdSchema,
    name: z.string().min(1).max(NAME_CHARACTERS_MAX),
    request: strictObject({ profile, where, candidates, excludeProducts }),
  })
})

export type PersonaSchema = ReturnType<typeof personaSchema>

/** The personas of a site that fit the catalogue, and those that do not; each in the order of their ids. */
export interface SitePersonas {
  readonly personas: readonly Persona[]
  readonly setAside: readonly SetAside[]
}

export async function readPersonas(
  reads: Pick<Reads, 'documents'>,
  { site, catalog }: Snapshot,
): Promise<SitePersonas> {
  const schema = personaSchema(catalog)
  const read = (await reads.documents(site, 'persona')).map(({ id, body }) => {
    const { data, error } = schema.safeParse(withoutUnasked(body, catalog))
    return data ?? { kind: 'persona' as const, id, reason: firstFault(error) }
  })
  return {
    personas: read.filter((one) => 'request' in one),
    setAside: read.filter((one) => 'reason' in one),
  }
}

const savedSchema = z.looseObject({ request: z.looseObject({ profile: z.record(z.string(), z.unknown()) }) })

/** A saved persona without the slots that it was not asked about and that the catalogue no longer has: they say nothing. */
function withoutUnasked(body: unknown, { slots }: Catalog): unknown {
  const { data } = savedSchema.safeParse(body)
  if (data === undefined) return body
  const known = new Set(idsOf(slots))
  const said = Object.entries(data.request.profile).filter(
    ([slot, answer]) => known.has(slot) || !saysNothing(answer),
  )
  return { ...data, request: { ...data.request, profile: Object.fromEntries(said) } }
}

const saysNothing = (answer: unknown): boolean =>
  answer === NOT_ASKED || (Array.isArray(answer) && answer.length === 0)

/** Every product that a persona is shown, first to last, explained in numbers and without a sentence. */
export type Ranking = readonly Explained[]

export function rankPersona(snapshot: Snapshot, { request }: Persona): Ranking {
  const { problem, scope } = buildProblem(snapshot, request)
  const { candidates } = screen(problem, scope)
  const ranked = rank(candidates)
  return explain(candidates, ranked, { limit: ranked.length })
}
