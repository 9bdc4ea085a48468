import { z } from 'zod'

/** The attributes that the service itself works with, by what they are to it; every other is the catalogue's own. */
export const rolesSchema = z.strictObject({
  price: z.string().describe('The price of one pack, of type money.'),
  priceTier: z
    .string()
    .describe(
      'The price range, of type choice; it is said where no price is confirmed. Its values are `priceTiers` of the taxonomy.',
    ),
  category: z
    .string()
    .describe('The kind of product, of type choice; facts of categories.json are inherited by it.'),
  size: z
    .string()
    .optional()
    .describe('The content of a pack, of type number with a unit; with it a card says the price of a unit.'),
  format: z
    .string()
    .optional()
    .describe('The form of a product, of type choice; a request may ask for some only.'),
  link: z.string().optional().describe('Where the product is sold: the address that a card links to.'),
  image: z.string().optional().describe('The address of a picture.'),
  offered: z
    .string()
    .optional()
    .describe('Where the product is offered, of type choices: legal areas of the taxonomy or regions.'),
  salePrice: z.string().optional().describe('What the product costs while it is on sale, of type money.'),
  availability: z.string().optional().describe('Whether it can be had, of type choice.'),
  gtin: z.string().optional().describe('The number of its bar code, of type text.'),
  sku: z.string().optional().describe('The number that the shop has for it, of type text.'),
  rating: z.string().optional().describe('What buyers gave it, of type number.'),
  variantOf: z
    .string()
    .optional()
    .describe('The id of the product that this one is another size or colour of, of type text.'),
  description: z.string().optional().describe('A text about it, of type text.'),
})

export type Roles = z.infer<typeof rolesSchema>
