import type { Response } from 'express'
import { z } from 'zod'
import { Problem } from '../../errors.js'
import { describeProduct, type ProductDocument } from '../../usecases/describe/describe-product.js'
import { isWithdrawn } from '../../usecases/describe/withdrawn.js'
import { listProducts } from '../../usecases/describe/list-products.js'
import { makeJsonLd } from '../../usecases/describe/make-json-ld.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { localeBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { cursor, limit, toCursor } from './page-query.js'
import { jsonLdSchema, productPageSchema, productSchema } from './product-schema.js'

/** `GET /v1/products` and `/v1/products/{id}`: the catalogue with its evidence. */
export function productRoutes(deps: RouteDeps): readonly Route[] {
  const { snapshot, catalog } = deps
  const asJsonLd = {
    mediaType: 'application/ld+json',
    schema: jsonLdSchema,
    from: (product: ProductDocument, res: Response) => makeJsonLd(product, snapshot(res).catalog),
  }
  return [
    defineRoute({
      method: 'get',
      path: '/v1/products',
      access: 'read',
      operationId: 'listProducts',
      tag: 'Catalogue',
      summary: 'List products',
      query: localeBySite(deps, { limit: limit(20, 'products'), cursor }),
      answers: {
        200: { description: 'A page of products in the order of their ids.', schema: productPageSchema },
      },
      cached: true,
      run: ({ query, res }) => {
        const { products, next } = listProducts(snapshot(res), query.limit, query.cursor)
        return { products, nextCursor: next === null ? null : toCursor(next) }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/products/:id',
      access: 'read',
      operationId: 'getProduct',
      tag: 'Catalogue',
      summary: 'Every fact of a product, with its evidence',
      params: z.strictObject({ id: z.string().meta({ example: catalog.products[0]?.id }) }),
      query: localeBySite(deps, {}),
      answers: { 200: { description: 'The product.', schema: productSchema, also: asJsonLd } },
      cached: true,
      problems: ['unknown-product', 'withdrawn'],
      run: ({ params, query, res }) => {
        const current = snapshot(res)
        const row = current.catalog.products.findIndex(({ id }) => id === params.id)
        if (row === -1) throw new Problem('unknown-product', 'The catalogue has no product of this id.')
        if (isWithdrawn(current, row)) throw new Problem('withdrawn', 'This product is withdrawn.')
        return describeProduct(current, row, query.locale)
      },
    }),
  ]
}
