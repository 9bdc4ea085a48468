import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { LINES_MAX, LINES_READ_MAX } from '../routes/batch/answer-lines.js'
import { readmeRequests } from '../routes/schemas/examples.js'
import type { ProblemCode } from '../../errors.js'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import { recommendationSchema } from '../routes/schemas/recommendation.js'
import { answering, bodies, problemOf, problems } from './problems.js'

const description = `One request a line, as \`POST /v1/recommendations\` takes it; one recommendation or problem a line comes
back, in the same order, from the first line on: read while you send. A problem's \`instance\` ends in \`#line-\` and the
line's number, from 1.

- A line, its feed apart, may be as large as the body of a single request; an empty line is a problem of its own.
- Each line after the ${LINES_MAX}th is answered by \`/problems/too-many-lines\`; after the ${LINES_READ_MAX}th nothing more is read.
- The batch, decompressed, may hold 100 times what a single request may. What is larger, or breaks off, is a problem of
  the status below while nothing is answered; later it is the last line.`

/** What is said of a line and never of a whole batch, and what may be said of both. */
const perLine: readonly ProblemCode[] = [
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'too-many-lines',
  ...answering,
]
const perBoth: readonly ProblemCode[] = [
  'invalid-json',
  'invalid-request',
  'bad-request',
  'body-too-large',
  'unsupported-encoding',
  'request-timeout',
  'unauthorized',
  'forbidden',
  'unavailable',
  'internal',
]

const line = z
  .union([recommendationSchema, z.unknown().meta({ override: problemOf([...perLine, ...perBoth]) })])
  .meta({ id: 'BatchLine', description: 'One line of the answer.' })

export function batchPaths(requestSchema: RequestSchema): ZodOpenApiPathsObject {
  return {
    '/v1/recommendations/batch': {
      post: {
        operationId: 'recommendBatch',
        tags: ['Recommendations'],
        summary: `Rank products for up to ${LINES_MAX} profiles`,
        description,
        requestBody: {
          required: true,
          content: { 'application/x-ndjson': { schema: requestSchema, examples: readmeRequests } },
        },
        responses: {
          200: {
            description: 'A recommendation or a problem for each line.',
            content: { 'application/x-ndjson': { schema: line } },
          },
          ...problems(bodies.filter((code) => !perLine.includes(code))),
        },
      },
    },
  }
}
