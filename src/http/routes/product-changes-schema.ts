import { z } from 'zod'
import { recallSchema, strictObject } from '#catalog'

export const deltaSchema = z.looseObject({ id: z.string().min(1).max(200) }).meta({
  id: 'ProductDelta',
  description:
    'The id of a product, and what is new of it in the fields of the short form: `price`, `availability`. What is not named stays; null is what is no longer known.',
})

export const changedSchema = z
  .strictObject({
    number: z
      .int()
      .nullable()
      .meta({ description: 'The publication of the catalogue; null where nothing changed.' }),
    catalogVersion: z.string(),
    accepted: z.int(),
    refused: z.array(
      z.strictObject({
        line: z.int().nullable(),
        id: z.string().nullable(),
        code: z.string(),
        detail: z.string(),
      }),
    ),
    refusedCount: z.int(),
  })
  .meta({
    id: 'ChangedProducts',
    description: 'What was changed, and the first 1,000 changes that were not.',
  })

export const oneProduct = z.strictObject({ id: z.string().min(1).max(200).meta({ example: 'TG-1' }) })
export const productSchema = z.looseObject({ id: z.string().optional() }).meta({
  id: 'ShortProduct',
  description:
    'A product in the short form of products.json: brand, name, and a field for each attribute that is known.',
})

export const wishSchema = strictObject({
  reason: recallSchema.shape.reason.meta({
    description: 'What a shopper may read.',
    example: 'A batch was contaminated',
  }),
  address: recallSchema.shape.address.meta({ description: 'The public notice, where there is one.' }),
})

export const recallViewSchema = z
  .strictObject({
    product: z.string(),
    reason: z.string(),
    address: z.string().nullable(),
    from: z.iso.date(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Recall' })

export const recallsViewSchema = z.strictObject({ recalls: z.array(recallViewSchema) })
