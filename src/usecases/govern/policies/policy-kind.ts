import { z } from 'zod'
import { strictObject, type Catalog, type ProductId } from '#catalog'
import type { Snapshot } from '../../../snapshot/snapshot.js'
import { documentIdSchema, type Persona, type PersonaId, type Ranking } from '../personas.js'
import type { NameFault } from './unknown-names.js'

const TEXT_CHARACTERS_MAX = 300

/** The members of every policy; `text` says the policy in one sentence. */
const common = { id: documentIdSchema, text: z.string().min(1).max(TEXT_CHARACTERS_MAX) }

/** The schema of a kind of policy: the members of every policy, its kind, and members of its own. */
export const policyOfKind = <Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  shape: Shape,
) => strictObject({ ...common, kind: z.literal(kind), ...shape })

export const ids = z.array(z.string()).min(1)
/** A share of a whole, in [0, 1]. */
export const share = z.number().min(0).max(1)

/** The names that a policy may use. */
export interface Vocabulary extends Pick<Catalog, 'slots' | 'taxonomy' | 'attributes'> {
  readonly personas: readonly PersonaId[]
}

export interface RankedPersona {
  readonly persona: Persona
  readonly ranking: Ranking
}

/** What policies are tested on: weights in their snapshot, and what each persona is shown under them. */
export interface PolicyContext {
  readonly snapshot: Snapshot
  readonly personas: readonly RankedPersona[]
  /** Personas that take no part, because they do not fit the catalogue; none where it is left out. */
  readonly absent?: readonly PersonaId[]
}

/** One way in which a policy does not hold; null where it is about no persona, or no product, in particular. */
export interface PolicyFailure {
  readonly persona: PersonaId | null
  readonly product: ProductId | null
  readonly detail: string
}

/** One kind of policy. A new kind is a file like its neighbours, and a line in index.ts. */
export interface PolicyKind<Policy> {
  readonly schema: z.ZodType<Policy>
  /** The personas that a policy names; a kind without it names none. */
  readonly personas?: (policy: Policy) => readonly PersonaId[]
  /** The names in a policy that the catalogue or the site does not have. */
  readonly faults?: (policy: Policy, vocabulary: Vocabulary) => readonly NameFault[]
  /** Every way in which a policy does not hold: none where it holds. */
  readonly test: (policy: Policy, context: PolicyContext) => readonly PolicyFailure[]
}

export const failure = (
  detail: string,
  persona: PersonaId | null = null,
  product: ProductId | null = null,
): PolicyFailure => ({ persona, product, detail })

/** A policy that is tested on nobody promises nothing. */
export const untested = failure('No persona tests it.')

/** The personas of these ids. */
export function personasNamed(
  { personas }: PolicyContext,
  named: readonly string[],
): readonly RankedPersona[] {
  return personas.filter(({ persona }) => named.includes(persona.id))
}
