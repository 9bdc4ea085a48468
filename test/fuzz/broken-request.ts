import type fc from 'fast-check'
import { breakValue, oneOf } from './broken-value.js'
import type { FuzzRequest, Generated } from './valid-request.js'

type Gen = fc.GeneratorValue
type Break = (request: FuzzRequest, body: string) => FuzzRequest

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const withBody = (change: (body: string) => string | Uint8Array): Break => {
  return (request, body) => ({ ...request, body: change(body) })
}
const withHeaders = (headers: Readonly<Record<string, string>>): Break => {
  return (request) => ({ ...request, headers: { ...request.headers, ...headers } })
}

/** Faults of a body that no schema is needed to see. */
const bodyFaults: readonly [Break, ...Break[]] = [
  withBody((body) => body.slice(0, -1)),
  withBody((body) => `${body}}`),
  withBody((body) => body.replace('{', '{"zzz":1,"zzz":2,')),
  withBody(() => ''),
  withBody(() => 'null'),
  withBody(() => '{"profile":1e400}'),
  withBody(() => `{"profile":${nested(40)}}`),
  withBody(() => nested(40_000)),
  withBody((body) => body + ' '.repeat(200_000)),
  withBody((body) => Buffer.concat([Buffer.from(body.slice(0, -1)), Buffer.from([0xff, 0xfe])])),
  withHeaders({ 'Content-Type': 'text/plain' }),
  withHeaders({ 'Content-Type': 'application/json; charset=utf-16' }),
  withHeaders({ 'Content-Type': '' }),
  withHeaders({ 'Content-Encoding': 'gzip' }),
  withHeaders({ 'Content-Encoding': 'zzz' }),
]

/** Faults of an address and a method. */
/** A product takes every method but this. */
const isProduct = ({ address }: FuzzRequest): boolean => address.startsWith('/v1/products/')

const addressFaults: readonly [Break, ...Break[]] = [
  (request) => ({ ...request, address: `${request.address.split('?')[0]}?zzz=1` }),
  (request) => ({ ...request, address: `${request.address.split('?')[0]}?__proto__=1` }),
  (request) => ({ ...request, address: `${request.address.split('?')[0]}/zzz` }),
  (request) => ({ ...request, address: `${request.address.split('?')[0]}/%E0%A4%A` }),
  (request) => ({ ...request, address: `${request.address.split('?')[0]}%00` }),
  (request) => ({ ...request, method: request.method === 'GET' ? 'POST' : 'GET', body: null }),
  (request) => ({
    ...request,
    method: isProduct(request) ? 'POST' : 'DELETE',
    body: null,
  }),
  (request) => ({ ...request, method: 'PATCH', body: null }),
]

/** The same request with one fault. `isValid` is the judgement of the document on a body. */
export function breakRequest(
  { request, value }: Generated,
  isValid: (value: unknown) => boolean,
  gen: Gen,
  any: typeof fc,
): FuzzRequest {
  const { body } = request
  if (typeof body !== 'string') return oneOf(addressFaults, gen, any)(request, '')
  const kind = gen(any.constantFrom, 'value', 'value', 'value', 'text', 'address')
  if (kind === 'text') return oneOf(bodyFaults, gen, any)(request, body)
  if (kind === 'address') return oneOf(addressFaults, gen, any)(request, body)
  return { ...request, body: JSON.stringify(brokenValue(value, isValid, gen, any)) }
}

/** A value with one fault that the document sees. */
export function brokenValue(
  value: unknown,
  isValid: (value: unknown) => boolean,
  gen: Gen,
  any: typeof fc,
): unknown {
  for (let attempt = 0; attempt < 50; attempt++) {
    const broken = breakValue(value, gen, any)
    if (!isValid(broken)) return broken
  }
  return { ...(value as object), zzz: 1 }
}
