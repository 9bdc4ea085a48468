import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { ProblemCode } from '../../errors.js'
import { problemKinds, problemMediaType } from './problem-json.js'

/** What any address may answer, one that asks who calls, and one that takes a JSON body. */
export const everywhere: readonly ProblemCode[] = [
  'bad-request',
  'invalid-request',
  'header-too-large',
  'request-timeout',
  'expectation-failed',
  'internal',
]
export const keyed: readonly ProblemCode[] = [
  'unauthorized',
  'forbidden',
  'rate-limited',
  'unavailable',
  'no-catalogue',
]
export const ofJson: readonly ProblemCode[] = [
  'invalid-json',
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'body-too-large',
  'unsupported-media-type',
  'unsupported-encoding',
]
export const ofIfMatch: readonly ProblemCode[] = ['precondition-failed', 'precondition-required']

/** Writes the problems that a route may answer, by status; the same ones are declared once in the document. */
export function problemResponses(): (codes: readonly ProblemCode[]) => ZodOpenApiResponsesObject {
  const shared = new Map<string, ZodOpenApiResponseObject>()

  function responseOf(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
    const key = codes.join(' ')
    const before = [...shared.values()].filter(({ id }) => id?.startsWith(`Problem${status}`)).length
    const id = `Problem${status}${before === 0 ? '' : `-${before + 1}`}`
    const response = shared.get(key) ?? { id, ...described(codes) }
    shared.set(key, response)
    return response
  }

  return (codes) => {
    const statusOf = (code: ProblemCode): number => problemKinds[code].status
    const statuses = [...new Set(codes.map(statusOf))]
    return Object.fromEntries(
      statuses.map((status) => [
        status,
        responseOf(
          status,
          codes.filter((code) => statusOf(code) === status),
        ),
      ]),
    )
  }
}

function described(codes: readonly ProblemCode[]) {
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
