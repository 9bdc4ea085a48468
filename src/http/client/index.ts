import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './openapi.js'

export type { components, operations, paths } from './openapi.js'

type MediaType = 'application/json' | 'application/problem+json'

export type Candour = Client<paths, MediaType>

/**
 * A client of a service that compares the shipped catalogue: what it takes and gives is typed by the OpenAPI document.
 * An error is a value, `error`, and a problem of RFC 9457; only a failed connection throws.
 */
export function createCandour(options: ClientOptions & { readonly baseUrl: string }): Candour {
  return createClient<paths, MediaType>(options)
}
