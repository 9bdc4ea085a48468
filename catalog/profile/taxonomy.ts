import { z } from 'zod'

const id = z.string().regex(/^[a-zA-Z0-9]+([_-][a-zA-Z0-9]+)*$/)

/** What products and the law are sorted by: categories, formats, tiers of price and legal areas. */
export const taxonomySchema = z.strictObject({
  categories: z
    .array(id)
    .describe('The kinds of product: values of the attribute that has the role category.'),
  formats: z.array(id).describe('The forms of product: values of the attribute that has the role format.'),
  priceTiers: z
    .array(
      z.strictObject({
        id: id.describe('A value of the attribute that has the role priceTier.'),
        from: z.int().nonnegative().describe('The least price of the tier, in minor units for one pack.'),
        below: z
          .int()
          .positive()
          .nullable()
          .describe('The first price that is above it, in minor units; null for the last tier.'),
      }),
    )
    .describe(
      'Ranges of price from the lowest up, without a gap; a product may state one where no price is known.',
    ),
  areas: z
    .array(
      z.strictObject({
        id: id.describe('What rules call the legal area.'),
        members: z.array(z.string()).min(1).describe('Its regions: ISO 3166-1 alpha-2, or GB-NIR.'),
        evidence: z
          .array(z.string())
          .default([])
          .describe('Ids of the evidence that says they belong to it.'),
      }),
    )
    .describe('Areas of one law, for rules that apply by region; none, where no rule does.'),
})

export type Taxonomy = z.infer<typeof taxonomySchema>
export type AreaId = string
