import { generateSync } from 'json-schema-faker'
import type { OpenApiDocument } from '../../src/http/openapi.js'
import { addressIn, type Operation } from '../support/operations.js'
import { withKnown, type KnownValues } from './with-known.js'

export interface FuzzRequest {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
}

/** What a schema cannot say, such as that an answer must be reached: mends a generated body of an operation. */
export type Mend = (path: string, body: unknown) => unknown

export interface Generated {
  readonly request: FuzzRequest
  readonly value: unknown
}

/** Makes requests that the document says are valid, each seed another one. */
export function validRequests(document: OpenApiDocument, known: KnownValues, mend: Mend) {
  const components = withKnown(document.components, known)
  const generate = (schema: object, seed: number): unknown =>
    generateSync(
      { ...(withKnown(schema, known) as object), components },
      {
        seed,
        optionalsProbability: ((seed % 11) + 1) / 12,
      },
    )

  return (operation: Operation, seed: number): Generated => {
    const chosen = operation.parameters.filter(
      ({ required }, i) => required === true || (seed >> i) % 2 === 1,
    )
    const values = chosen.map(
      ({ name, schema }) => [name, String(generate(withKnown(schema, known, name) as object, seed))] as const,
    )
    const inQuery = values.filter((_, i) => chosen[i]?.in === 'query')
    const query = new URLSearchParams(Object.fromEntries(inQuery)).toString()
    const path = addressIn(operation, Object.fromEntries(values))
    const { method, body } = operation
    const value = body === null ? null : mend(operation.path, generate(body.schema, seed))
    return {
      value,
      request: {
        method,
        address: query === '' ? path : `${path}?${query}`,
        headers: body === null ? {} : { 'Content-Type': body.type },
        body: body === null ? null : JSON.stringify(value),
      },
    }
  }
}
