import { z } from 'zod'
import { factSchema } from '../ledger/fact.js'
import { productSchema } from '../ledger/product.js'
import { valueSchema } from '../ledger/value.js'
import { feedSchema } from './feed.js'
import { catalogFilesSchema } from './files.js'
import { fieldsOfShortForm } from './short-form.js'

const text = z.string().min(1)
const price = z.number().positive()

/** A field that may be left out, or null where it is not known. */
const field = (schema: z.ZodType, meaning: string) => schema.nullable().optional().describe(meaning)

/** What the fields of the short form mean. Only those that the service knows stand in the schema. */
const fields = {
  description: field(text, 'What is said of it in a few sentences.'),
  price: field(price, 'The price of one pack as on a price tag, in units of the currency of the catalogue.'),
  sale_price: field(price, 'The price while it is lowered, in units of the currency of the catalogue.'),
  availability: field(
    z.enum(['in_stock', 'out_of_stock', 'preorder', 'discontinued']),
    'Whether it can be bought now.',
  ),
  url: field(text, 'Where it is sold.'),
  image: field(text, 'The address of a picture.'),
  gtin: field(text, 'Its global trade item number: EAN, UPC, ISBN.'),
  sku: field(text, 'Your own number of it.'),
  size: field(valueSchema, 'The content of a pack, in the unit of the attribute.'),
  rating: field(valueSchema, 'How buyers rate it.'),
  variant_of: field(text, 'The id of what it is a variant of.'),
  category: field(text, 'The kind of product it is, one of the categories of taxonomy.json.'),
  format: field(text, 'The form it has, one of the formats of taxonomy.json.'),
}
const knownFields = Object.entries(fields).filter(([name]) => fieldsOfShortForm.includes(name))

const writtenProduct = productSchema
  .extend({
    ...Object.fromEntries(knownFields),
    facts: z
      .array(factSchema)
      .optional()
      .describe('Statements that need a source of their own; none, where it is absent.'),
  })
  .catchall(
    z.union([...valueSchema.options, z.null()]).meta({
      title: 'attribute',
      description:
        'Any attribute under its own name: a fact from your own feed. Money is a number in units of the currency. Null says that it is not stated.',
    }),
  )

const { catalog, products, weights } = catalogFilesSchema.shape

/** The files as people write them, before they are written out: with the short form of products, and the feed they are of. */
export const writtenFiles: Readonly<Record<keyof typeof catalogFilesSchema.shape, z.ZodType>> = {
  ...catalogFilesSchema.shape,
  catalog: catalog
    .extend({
      feed: feedSchema
        .optional()
        .describe('Where the fields of products.json are from: your own list of products.'),
    })
    .describe(catalog.description ?? ''),
  products: z
    .array(writtenProduct)
    .min(1)
    .describe(products.description ?? ''),
  // Only the service says that weights were fitted.
  weights: weights.omit({ fitted: true }).describe(weights.description ?? ''),
}
