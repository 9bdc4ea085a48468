import { z } from 'zod'
import {
  idsOf,
  listOf,
  profileSchema,
  strictObject,
  type Catalog,
  type Product,
  type Taxonomy,
} from '#catalog'
import { asOfSchema } from '../../snapshot/as-of.js'
import { oncePerCatalog } from '../once-per-catalog.js'
import { localeSchema } from './locale-query.js'
import { productIds } from './product-ids.js'

const LIMIT_MAX = 100
const IDS_MAX = 1000

/** The body of `POST /v1/recommendations`; its vocabularies are those of the catalogue. Made once per catalogue. */
export const recommendationRequestSchema = oncePerCatalog((catalog: Catalog) => {
  const { taxonomy, products } = catalog
  return strictObject({
    profile: requestProfileSchema(catalog),
    where: whereSchema(taxonomy, products).optional(),
    candidates: productIds(catalog, IDS_MAX).min(1).optional().meta({
      description:
        'The scope: rank these, such as those of a page of the shop; others are neither ranked nor excluded.',
    }),
    excludeProducts: productIds(catalog, IDS_MAX).optional().meta({
      description: "The shopper's own: a gate of kind preference leaves these out, candidates too.",
    }),
    limit: z
      .int()
      .min(1)
      .max(LIMIT_MAX)
      .default(5)
      .meta({ description: 'How many products the ranking lists.' }),
    offset: z.int().min(0).default(0).meta({
      description:
        'How many products of the ranking are passed over; the rest of the answer speaks of all of it.',
    }),
    locale: localeSchema(catalog),
    explain: z.enum(['none', 'reasons', 'full']).default('reasons').meta({
      description:
        'none: score, range, cautions, gates by kind. reasons: and reasons. full: and contributions and what is excluded.',
    }),
    weightSet: z
      .string()
      .min(1)
      .max(100)
      .default('published')
      .meta({ description: 'The published weights, or for a studio key the id of a draft.' }),
    asOf: asOfSchema.optional(),
  })
})

/** A profile in a request, emphasis on the shopper's criteria included. */
function requestProfileSchema({ slots, criteria }: Pick<Catalog, 'slots' | 'criteria'>) {
  return profileSchema(slots, idsOf(criteria.filter(({ merchant }) => !merchant)))
}

function whereSchema({ categories, formats, priceTiers }: Taxonomy, products: readonly Product[]) {
  const brands = [...new Set(products.map(({ brand }) => brand))]
  return strictObject({
    category: listOf(categories).optional(),
    format: listOf(formats).optional(),
    brand: listOf(brands).optional(),
    priceTier: listOf(idsOf(priceTiers)).optional(),
  }).meta({ description: 'The scope: products outside it are neither ranked nor excluded.' })
}

export type RequestSchema = ReturnType<typeof recommendationRequestSchema>
