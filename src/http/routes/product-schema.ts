import { z } from 'zod'
import {
  caution,
  card,
  evidenceBook,
  fact,
  factValue,
  price,
  pricePerUnit,
  priceTier,
  shopCard,
} from './shared-schema.js'

const attribute = z
  .strictObject({
    label: z.string(),
    value: factValue.nullable(),
    text: z.string(),
    unit: z.string().nullable(),
    contested: z.boolean(),
    estimated: z.boolean(),
    why: z
      .enum([
        'only-statement',
        'closest-scope',
        'surest',
        'public-address',
        'first-in-order',
        'union',
        'estimate',
        'unstated',
        'below-threshold',
        'expired',
      ])
      .meta({ description: 'Why this value is shown, or why none is.' }),
  })
  .meta({ id: 'Attribute' })

export const productSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    brand: z.string(),
    category: z.string().nullable(),
    price,
    ...shopCard,
    priceTier,
    pricePerUnit: pricePerUnit.nullable(),
    attributes: z.record(z.string(), attribute),
    claims: z.record(z.string(), z.strictObject({ label: z.string() })).meta({
      description: 'What the attributes are called that claim something of an option of a slot.',
    }),
    facts: z.array(fact),
    cautions: z.array(caution),
    evidence: evidenceBook,
    meta: z.strictObject({ catalogVersion: z.string(), date: z.iso.date() }),
  })
  .meta({ id: 'Product' })

export const productPageSchema = z
  .strictObject({
    products: z.array(z.strictObject({ id: z.string(), ...card })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ProductPage' })

export const jsonLdSchema = z
  .looseObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('Product'),
    productID: z.string(),
    name: z.string(),
  })
  .meta({ id: 'ProductJsonLd', description: 'A schema.org Product.' })
