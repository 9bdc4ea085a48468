import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import { productPageQuery } from '../routes/schemas/product-page.js'
import { jsonLdSchema, productPageSchema, productSchema } from '../routes/schemas/product.js'
import { json, problems, reads } from './problems.js'

const productPage = (query: LocaleQuery): ZodOpenApiOperationObject => ({
  operationId: 'listProducts',
  tags: ['Catalogue'],
  summary: 'List products',
  requestParams: { query: productPageQuery(query) },
  responses: {
    200: { description: 'A page of products in the order of their ids.', content: json(productPageSchema) },
    304: { description: 'The ETag still holds.' },
    ...problems(reads),
  },
})

const product = (query: LocaleQuery): ZodOpenApiOperationObject => ({
  operationId: 'getProduct',
  tags: ['Catalogue'],
  summary: 'Every fact of a product, with its evidence',
  requestParams: {
    query,
    path: z.strictObject({ id: z.string().meta({ example: 'inkey-exosome-hydro-glow' }) }),
  },
  responses: {
    200: {
      description: 'The product.',
      content: { ...json(productSchema), 'application/ld+json': { schema: jsonLdSchema } },
    },
    304: { description: 'The ETag still holds.' },
    ...problems([...reads, 'unknown-product', 'not-acceptable']),
  },
})

export const productPaths = (query: LocaleQuery): ZodOpenApiPathsObject => ({
  '/v1/products': { get: productPage(query) },
  '/v1/products/{id}': { get: product(query) },
})
