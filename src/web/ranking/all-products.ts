import { ask, type Connection } from '../connection.js'
import type { Product, ProductPage } from '../types.js'

const PAGE = 20

/** The names of the products, by id. */
export async function namesOf(
  connection: Connection,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { products } = await page(connection, 100, signal)
  return new Map(products.map(({ id, name }) => [id, name]))
}

/** The first products of the catalogue with their cautions, in no order of merit. */
export async function allProducts(connection: Connection, signal: AbortSignal): Promise<readonly Product[]> {
  const { products } = await page(connection, PAGE, signal)
  return Promise.all(
    products.map(({ id }) => get<Product>(connection, `v1/products/${encodeURIComponent(id)}`, signal)),
  )
}

const page = (connection: Connection, limit: number, signal: AbortSignal): Promise<ProductPage> =>
  get(connection, `v1/products?limit=${limit}`, signal)

// These addresses answer in one language only.
const get = <T>(connection: Connection, path: string, signal: AbortSignal): Promise<T> =>
  ask({ ...connection, locale: null }, { path, signal }) as Promise<T>
