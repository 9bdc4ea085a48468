import { ask, type Connection } from '../base/connection.js'
import type { Product, ProductPage } from '../base/types.js'

const PAGE = 20

/** Products of the catalogue with their cautions, in no order of merit, and where the next of them begin. */
export interface PlainPage {
  readonly products: readonly Product[]
  readonly next: string | null
}

/** The names of the products, by id. */
export async function namesOf(
  connection: Connection,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { products } = await page(connection, '?limit=100', signal)
  return new Map(products.map(({ id, name }) => [id, name]))
}

/** The page of the catalogue that begins at a cursor; null is the beginning. */
export async function plainPage(
  connection: Connection,
  cursor: string | null,
  signal: AbortSignal,
): Promise<PlainPage> {
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
  const { products, nextCursor } = await page(connection, `?limit=${PAGE}${from}`, signal)
  const all = products.map(({ id }) =>
    get<Product>(connection, `v1/products/${encodeURIComponent(id)}`, signal),
  )
  return { products: await Promise.all(all), next: nextCursor }
}

const page = (connection: Connection, query: string, signal: AbortSignal): Promise<ProductPage> =>
  get(connection, `v1/products${query}`, signal)

const get = <T>(connection: Connection, path: string, signal: AbortSignal): Promise<T> =>
  ask(connection, { path, signal }) as Promise<T>
