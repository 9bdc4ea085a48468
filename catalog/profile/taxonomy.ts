import { z } from 'zod'
import { productTestSchema } from '../ledger/product-test.js'

const id = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/i)
const aliased = z.strictObject({ id, aliases: z.array(z.string()).default([]) })

/** The vocabularies of one kind of product: every id a profile or a fact may use. A slot may be empty. */
export const taxonomySchema = z.strictObject({
  concerns: z.array(aliased),
  skinTypes: z.array(id),
  conditions: z.array(aliased),
  /** `closes` is what `sources.avoid` excludes; the attribute itself when absent. */
  sources: z.strictObject({
    attribute: z.string().nullable(),
    members: z.array(z.strictObject({ id, closes: productTestSchema.optional() })),
  }),
  actives: z.array(aliased),
  categories: z.array(id),
  formats: z.array(id),
  /** Bounds in minor units for one pack: a price belongs to the tier with `from` ≤ price < `below`. */
  priceTiers: z.array(
    z.strictObject({ id, from: z.int().nonnegative(), below: z.int().positive().nullable() }),
  ),
  /** Legal areas with their ISO 3166-1 members (and GB-NIR), and what says that they belong. */
  areas: z.array(
    z.strictObject({ id, members: z.array(z.string()).min(1), evidence: z.array(z.string()).default([]) }),
  ),
})

export type Taxonomy = z.infer<typeof taxonomySchema>
export type ConcernId = string
export type SourceId = string
export type AreaId = string
