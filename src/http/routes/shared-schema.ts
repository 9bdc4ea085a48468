import { z } from 'zod'
import { availabilities, weightsFitSchema } from '#catalog'

export const partialFit = weightsFitSchema.meta({
  id: 'WeightsFit',
  description:
    'What of the published weights did not fit the catalogue: criteria that it no longer has were dropped, and those ' +
    'that the weights lack were added at the weight that the catalogue ships. To mend it, publish weights.',
})

export const weightsFit = partialFit
  .nullable()
  .meta({ description: 'Null where the published weights fit the catalogue.' })

export const evidenceIds = z.array(z.string()).meta({ description: 'Keys of evidence in the same answer.' })

const evidence = z
  .strictObject({
    kind: z.enum(['seed', 'page', 'unverified']),
    address: z.string().nullable(),
    quote: z
      .string()
      .nullable()
      .meta({ description: 'Null for a statement of a class that is not repeated.' }),
    retrieved: z.iso.date().nullable(),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'How sure it is that this was said as recorded.' }),
    scope: z.enum(['product', 'range', 'ingredient', 'category']),
    basis: z.enum(['independent-test', 'brand', 'retailer', 'press', 'user']),
    interest: z.string().nullable().meta({ description: 'What the speaker gains by it.' }),
    class: z.string().nullable().meta({ description: 'As the catalogue declares it.' }),
    reported: z.boolean().meta({ description: 'True when nobody outside can look it up.' }),
  })
  .meta({ id: 'Evidence', description: 'Who said it, where, of what, and how surely.' })

export const evidenceBook = z.record(z.string(), evidence)

const money = { amount: z.int().meta({ description: 'Minor units.' }), currency: z.string() }
export const price = z
  .strictObject({
    ...money,
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/)
      .nullable()
      .meta({ description: 'A day, a month or a year, as precisely as it is known.' }),
    dateKind: z.enum(['seen', 'published']).nullable().meta({
      description: 'Whether the price was seen where it stands on that date, or published then.',
    }),
  })
  .nullable()
export const pricePerUnit = z
  .strictObject({ amount: z.number(), currency: z.string(), unit: z.string() })
  .meta({ description: 'Minor units for one unit of size, to a tenth.' })

export const priceTier = z
  .strictObject({ id: z.string(), estimated: z.boolean() })
  .nullable()
  .meta({ description: 'Estimated where no price is confirmed.' })

export const factValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.strictObject(money),
])

export const fact = z
  .strictObject({
    attribute: z.string(),
    value: factValue
      .nullable()
      .meta({ description: 'Null where it is not stated surely enough to be said.' }),
    scope: z.enum(['product', 'range', 'ingredient', 'category']),
    status: z.enum([
      'stated',
      'contested',
      'reported',
      'estimated',
      'below-threshold',
      'unverified',
      'expired',
      'not-stated',
    ]),
    grade: z.string().nullable(),
    validUntil: z.iso.date().nullable(),
    evidence: evidenceIds,
  })
  .meta({ id: 'Fact', description: 'One statement. Conflicting statements stand side by side.' })

/** What a shop's own card is made of. */
export const shopCard = {
  image: z
    .strictObject({ url: z.string(), alt: z.string() })
    .nullable()
    .meta({ description: 'An address of the web, and words for whoever does not see the picture.' }),
  url: z.string().nullable().meta({ description: 'Where the product is sold: an address of the web.' }),
  sku: z.string().nullable(),
  gtin: z.string().nullable(),
  availability: z.enum(availabilities).nullable(),
  salePrice: price.meta({
    description: 'What it costs now, where that is less than its price: limits and scores are held to it.',
  }),
  unitPrice: z
    .strictObject({ ...money, per: z.string().meta({ description: 'The base with its unit: 100 ml.' }) })
    .nullable()
    .meta({ description: 'What so much of it costs now; one base for all products of a catalogue.' }),
  rating: z.number().nullable().meta({ description: 'As stated, on the scale of whoever states it.' }),
  variantOf: z.string().nullable().meta({ description: 'What this is another size or colour of.' }),
}

export const card = {
  name: z.string(),
  brand: z.string(),
  price,
  ...shopCard,
  priceTier,
  pricePerUnit: pricePerUnit
    .optional()
    .meta({ description: 'Absent unless both the price and the size are confirmed.' }),
  attributes: z
    .record(z.string(), factValue.nullable())
    .meta({ description: 'Null is not stated, or the statements conflict.' }),
}

export const caution = z
  .strictObject({ id: z.string(), text: z.string(), reported: z.boolean(), evidence: evidenceIds })
  .meta({ id: 'Caution', description: 'Said beside a product; it never excludes.' })
