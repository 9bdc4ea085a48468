import { z } from 'zod'

/** The attributes that the service itself works with, by what they are to it; every other is the catalogue's own. */
export const rolesSchema = z.strictObject({
  price: z.string(),
  /** Said where no price is confirmed. */
  priceTier: z.string(),
  /** What facts of a category are inherited by. */
  category: z.string(),
  /** What the price of a unit is reckoned by. */
  size: z.string().optional(),
  format: z.string().optional(),
  /** Where the product is sold. */
  link: z.string().optional(),
  image: z.string().optional(),
  /** What the product costs while it is on sale. */
  salePrice: z.string().optional(),
  /** Whether it can be had. */
  availability: z.string().optional(),
  gtin: z.string().optional(),
  sku: z.string().optional(),
  rating: z.string().optional(),
  /** The product that this one is another size or colour of. */
  variantOf: z.string().optional(),
  description: z.string().optional(),
  /** Where the product is offered: legal areas or regions. */
  offered: z.string().optional(),
})

export type Roles = z.infer<typeof rolesSchema>
