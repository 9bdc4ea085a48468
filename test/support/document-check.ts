import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApiDocument } from '../../src/http/openapi.js'
import { problemCodes } from '../../src/errors.js'
import { problemKinds, problemMediaType } from '../../src/http/problem/problem-json.js'

/** A response as it went over the wire. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly type: string
  readonly allow: string
  readonly body: string
}

/** Says what the document does not say of a response, or null where it is as documented. */
export type DocumentCheck = (exchange: Exchange) => string | null

const checks = new Map<string, DocumentCheck>()
const known = new WeakMap<OpenApiDocument, DocumentCheck>()

/**
 * Holds responses against a document: path, method, status, media type, and the schema of every line of the body.
 * Equal documents share one check, because a schema takes long to compile.
 */
export function documentCheck(document: OpenApiDocument): DocumentCheck {
  const check = known.get(document) ?? checkOfText(document)
  known.set(document, check)
  return check
}

function checkOfText(document: OpenApiDocument): DocumentCheck {
  const text = JSON.stringify(document)
  const check = checks.get(text) ?? checkOf(document)
  checks.set(text, check)
  return check
}

function checkOf(document: OpenApiDocument): DocumentCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const paths = Object.keys(document.paths ?? {}).map((path) => ({ path, shape: shapeOf(path) }))

  function complain(exchange: Exchange, pointer: readonly string[]): string | null {
    const validate = ajv.getSchema(`openapi#/${pointer.map(escaped).join('/')}`)
    if (validate === undefined) return `${pointer.join(' ')} has no schema`
    for (const text of textsOf(exchange)) {
      if (!validate(text)) return `body is not as documented: ${ajv.errorsText(validate.errors)}`
    }
    return null
  }

  return (exchange) => {
    const { method, status, type } = exchange
    if (method === 'OPTIONS' && status === 204) return null
    const path = paths.find(({ shape }) => shape.test(exchange.path))?.path
    if (path === undefined || path.startsWith('/docs')) return undocumented(exchange)
    const operation = document.paths?.[path]?.[verb(method)]
    if (operation === undefined) return status === 405 || status < 500 ? problemComplaint(exchange) : 'a 5xx'
    const place = placeOf(document, path, verb(method), status)
    if (place === null) return `${method} ${path} does not list ${status}`
    if (exchange.body === '') return null
    if (!(type in (place.response.content ?? {}))) return `${method} ${path} ${status} does not list ${type}`
    return complain(exchange, [...place.pointer, 'content', type, 'schema'])
  }
}

interface Place {
  readonly pointer: readonly string[]
  readonly response: { readonly content?: Readonly<Record<string, unknown>> }
}

/** Where a document describes a response: with its operation, or among the components. */
function placeOf(document: OpenApiDocument, path: string, method: Verb, status: number): Place | null {
  const response = document.paths?.[path]?.[method]?.responses?.[status]
  if (response === undefined) return null
  if (!('$ref' in response))
    return {
      pointer: ['paths', path, method, 'responses', `${status}`],
      response: response as Place['response'],
    }
  const name = (response.$ref as string).split('/').at(-1) ?? ''
  const shared = document.components?.responses?.[name] as Place['response'] | undefined
  return shared === undefined ? null : { pointer: ['components', 'responses', name], response: shared }
}

/** Pages and their files apart, nothing but a problem may come from an address that no document lists. */
function undocumented(exchange: Exchange): string | null {
  if (/^\/(docs|widget\/|page\.css|demo\.|studio|$)/.test(exchange.path) && exchange.status < 400) return null
  return problemComplaint(exchange)
}

/** Of an app with routes of its own, which no document lists: what is wrong with its errors. */
export const problemCheck: DocumentCheck = (exchange) =>
  exchange.status >= 400 ? problemComplaint(exchange) : null

/** Says what is wrong with a problem, or null. */
function problemComplaint({ method, path, status, type, allow, body }: Exchange): string | null {
  const where = `${method} ${path} ${status}`
  if (type !== problemMediaType) return `${where} is ${type} and no problem`
  if (status === 405 && allow === '') return `${where} has no Allow`
  if (body === '') return method === 'HEAD' ? null : `${where} has no body`
  const stated = JSON.parse(body) as { readonly type: string }
  const code = problemCodes.find((one) => `/problems/${one}` === stated.type)
  return code !== undefined && problemKinds[code].status === status ? null : `${where} is ${stated.type}`
}

function textsOf({ type, body }: Exchange): readonly unknown[] {
  if (type === 'application/x-ndjson') {
    return body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown)
  }
  return [type.endsWith('json') ? (JSON.parse(body) as unknown) : body]
}

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const
type Verb = (typeof verbs)[number]

function verb(method: string): Verb {
  const name = method === 'HEAD' ? 'get' : method.toLowerCase()
  return verbs.find((one) => one === name) ?? 'delete'
}

const shapeOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
