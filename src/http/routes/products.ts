import { Problem } from '../../errors.js'
import type { SnapshotFor } from './snapshot-for.js'
import { describeProduct } from '../../usecases/describe/describe-product.js'
import { listProducts } from '../../usecases/describe/list-products.js'
import { makeJsonLd } from '../../usecases/describe/make-json-ld.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import { toCursor } from './schemas/page-query.js'
import { productPageQuery } from './schemas/product-page.js'
import { sendDocument } from './send-document.js'

const JSON_LD = 'application/ld+json'

/** `GET /v1/products` and `/v1/products/{id}`: the catalogue with its evidence. */
export function productRoutes(snapshot: SnapshotFor, query: LocaleQuery): readonly Route[] {
  const pageQuery = productPageQuery(query)
  return [
    {
      path: '/v1/products',
      query: pageQuery,
      get: {
        access: 'read',
        handlers: [
          (req, res) => {
            const { limit, cursor } = parseInput(pageQuery, req.query)
            const { products, next } = listProducts(snapshot(res), limit, cursor)
            sendDocument(res, 'application/json', {
              products,
              nextCursor: next === null ? null : toCursor(next),
            })
          },
        ],
      },
    },
    {
      path: '/v1/products/:id',
      query,
      get: {
        access: 'read',
        handlers: [
          (req, res) => {
            const { locale } = parseInput(query, req.query)
            const current = snapshot(res)
            const row = current.catalog.products.findIndex(({ id }) => id === req.params['id'])
            if (row === -1) throw new Problem('unknown-product', 'The catalogue has no product of this id.')
            const type = req.accepts(['application/json', JSON_LD])
            if (type === false)
              throw new Problem('not-acceptable', `This address answers application/json or ${JSON_LD}.`)
            const product = describeProduct(current, row, locale)
            res.vary('Accept')
            sendDocument(res, type, type === JSON_LD ? makeJsonLd(product) : product)
          },
        ],
      },
    },
  ]
}
