import type { LocaleQuery } from '../../../usecases/recommend/locale-query.js'
import { cursor, limit } from './page-query.js'

/** The query of `GET /v1/products`. */
export function productPageQuery(locale: LocaleQuery) {
  return locale.extend({ limit: limit(20, 'products'), cursor })
}
