import { createDocument, type oas31, type ZodOpenApiOperationObject } from 'zod-openapi'
import { z } from 'zod'
import type { ProblemCode } from '../errors.js'
import { allowed, type Access } from '../usecases/admin/access.js'
import { everywhere, keyed, ofIfMatch, ofJson, problemResponses } from './problem/documented-problems.js'
import { problemSchema } from './problem/problem-json.js'
import { JSON_TYPE, onlyAnswer, type Answer, type Body, type Documented, type Route } from './route.js'

export type OpenApiDocument = oas31.OpenAPIObject

interface Routes {
  /** Asked without a key and without limits, whoever calls. */
  readonly openRoutes: readonly Route[]
  readonly keyedRoutes: readonly Route[]
}

const description = `Ranks products for a profile and shows its working.

Every error is \`application/problem+json\` (RFC 9457). An address that is not listed here is a 404
(\`/problems/not-found\`); another method on a listed one is a 405 (\`/problems/method-not-allowed\`) whose \`Allow\` says
which there are. Each \`GET\` answers \`HEAD\` too.`

/** The OpenAPI 3.1 document of the routes: nothing is said here that is not in their definitions. */
export function openApiDocument({ openRoutes, keyedRoutes }: Routes, version: string): OpenApiDocument {
  const problems = problemResponses()
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  const named: Record<string, z.ZodType> = { Problem: problemSchema }
  const write = (base: readonly ProblemCode[], { method, path, access, documented }: Route): void => {
    if (documented === null) return
    const responses = { ...answerOf(documented), ...problems([...base, ...codesOf(documented)]) }
    const operation = { ...operationOf(documented), responses, ...accessOf(access) }
    paths[templateOf(path)] = { ...paths[templateOf(path)], [method]: operation }
    Object.assign(named, documented.body?.named)
  }
  for (const route of keyedRoutes) write([...everywhere, ...keyed], route)
  for (const route of openRoutes) write(everywhere, route)
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Candour',
      version,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes, schemas: named },
  })
}

/** The path of a route as the document writes it. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

function operationOf({ params, query, body, ifMatch, ...documented }: Documented) {
  const { operationId, tag, summary, description: more } = documented
  const parameters = {
    ...(query && { query }),
    ...(params && { path: params }),
    ...(ifMatch && { header: conditional }),
  }
  return {
    operationId,
    tags: [tag],
    summary,
    ...(more !== undefined && { description: more }),
    ...(Object.keys(parameters).length > 0 && { requestParams: parameters }),
    ...(body && { requestBody: bodyOf(body) }),
  }
}

const bodyOf = ({ mediaType, schema, examples }: Body) => ({
  required: true,
  content: { [mediaType]: { schema, examples } },
})

/** The header of whatever changes what somebody else may have changed. */
const conditional = z.object({
  'If-Match': z
    .string()
    .meta({ example: '"1"', description: 'The ETag of what was read. Not there: 428. Out of date: 412.' }),
})
const numbered = z.object({
  ETag: z.string().meta({ example: '"1"', description: 'To be sent as If-Match.' }),
})

function answerOf({ answers, etag }: Documented) {
  const [status, answer] = onlyAnswer(answers)
  const { description: what, schema } = answer
  return {
    [status]: {
      description: what,
      ...(schema && { content: contentOf(schema, answer) }),
      ...(etag === 'revision' && { headers: numbered }),
    },
    ...(etag === 'content' && { 304: { description: 'The ETag still holds.' } }),
  }
}

const contentOf = (schema: z.ZodType, { mediaType = JSON_TYPE, others = {}, also }: Answer) => ({
  [mediaType]: { schema },
  ...Object.fromEntries(Object.entries(others).map(([type, other]) => [type, { schema: other }])),
  ...(also && { [also.mediaType]: { schema: also.schema } }),
})

/** The codes that follow from what a route takes and gives, and its own. */
function codesOf({ body, problems = [], answers, ifMatch }: Documented): readonly ProblemCode[] {
  const [, { also }] = onlyAnswer(answers)
  return [
    ...(body?.mediaType === JSON_TYPE ? ofJson : []),
    ...problems,
    ...(also ? (['not-acceptable'] as const) : []),
    ...(ifMatch ? ofIfMatch : []),
  ]
}

/** Two ways to say who calls; a page of the studio is signed in by a cookie. */
const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'A key: pk_…, sk_… or ak_….' },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-candour', description: 'See POST /v1/session.' },
} as const

const withKey: Record<string, string[]>[] = [{ key: [] }, { session: [] }]

function accessOf(access: Access) {
  const security = access === 'open' ? [] : access === 'read' ? [{}, ...withKey] : withKey
  return { security, 'x-roles': [...allowed[access]] }
}
