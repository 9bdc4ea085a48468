import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './openapi.js'

export type { components, operations, paths } from './openapi.js'

type MediaType = 'application/json' | 'application/problem+json'

export type Candour = Client<paths, MediaType>

/**
 * A client of a service with the shipped catalogue. Its requests and answers have the types of the OpenAPI document. An
 * error is the value `error`, a problem of RFC 9457. Only a failed connection throws.
 *
 * @example
 * const { data, error } = await createCandour({ baseUrl }).GET('/v1/products')
 */
export function createCandour(options: ClientOptions & { readonly baseUrl: string }): Candour {
  return createClient<paths, MediaType>(options)
}
