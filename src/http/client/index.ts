import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './openapi.js'

export type { components, operations, paths } from './openapi.js'

type MediaType = 'application/json' | 'application/problem+json'

export type Candour<Paths extends object = paths> = Client<Paths, MediaType>

/**
 * A client whose requests and answers have the types of the OpenAPI document of a service: of one with the shipped
 * catalogue, unless `Paths` are those of your own. An error is the value `error`, a problem of RFC 9457. Only a failed
 * connection throws.
 *
 * @example
 * const { data, error } = await createCandour({ baseUrl }).GET('/v1/products')
 */
export function createCandour<Paths extends object = paths>(
  options: ClientOptions & { readonly baseUrl: string },
): Candour<Paths> {
  return createClient<Paths, MediaType>(options)
}
