import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { z } from 'zod'
import type { ProblemCode } from '../../errors.js'
import { problemKinds, problemMediaType } from '../problem/problem-json.js'
import { problemSchema } from '../routes/schemas/problem.js'

/** What any address may answer, one that reads the catalogue, and one that takes a JSON body. */
export const everywhere: readonly ProblemCode[] = [
  'bad-request',
  'invalid-request',
  'header-too-large',
  'request-timeout',
  'expectation-failed',
  'internal',
]
export const reads: readonly ProblemCode[] = [
  ...everywhere,
  'unauthorized',
  'forbidden',
  'rate-limited',
  'unavailable',
]
export const bodies: readonly ProblemCode[] = [
  ...reads,
  'invalid-json',
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'body-too-large',
  'unsupported-media-type',
  'unsupported-encoding',
]
/** What answering from kept versions and weights may meet. */
export const answering: readonly ProblemCode[] = ['unknown-weight-set', 'unknown-version', 'versions-misfit']

/** Declared once among the components of the document. */
export const problemComponent = { Problem: problemSchema }

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** The problem types a route may answer with, by status. */
export function problems(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(codes.map((code) => problemKinds[code].status))]
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      sharedResponse(
        status,
        codes.filter((code) => problemKinds[code].status === status),
      ),
    ]),
  )
}

const shared = new Map<string, ZodOpenApiResponseObject>()

/** The response for these problem types, declared once among the components however many routes have it. */
function sharedResponse(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const key = codes.join(' ')
  const before = [...shared.values()].filter(({ id }) => id?.startsWith(`Problem${status}`)).length
  const id = `Problem${status}${before === 0 ? '' : `-${before + 1}`}`
  const response = shared.get(key) ?? { id, ...problemsOf(codes) }
  shared.set(key, response)
  return response
}

function problemsOf(codes: readonly ProblemCode[]) {
  const named = codes.map((code) => `\`/problems/${code}\` (${problemKinds[code].title})`).join(', ')
  return { description: named, content: { [problemMediaType]: { schema: problemOf(codes) } } }
}

/** A problem of one of these types. */
export function problemOf(codes: readonly ProblemCode[]) {
  const types = codes.map((code) => `/problems/${code}`)
  return {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object' as const, properties: { type: { enum: types } }, required: ['type'] },
    ],
  }
}
