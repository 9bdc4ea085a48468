import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/i)

/** What products and the law are sorted by: categories, formats, tiers of price and legal areas. */
export const taxonomySchema = z.strictObject({
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
export type AreaId = string
