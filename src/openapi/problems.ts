import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import type { z } from 'zod'
import type { ProblemCode } from '../errors.js'
import { problemKinds, problemMediaType } from '../routes/problem-json.js'
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
export const reads: readonly ProblemCode[] = [...everywhere, 'unauthorized', 'rate-limited']
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
      problemsOf(codes.filter((code) => problemKinds[code].status === status)),
    ]),
  )
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
