import type { Request, Response } from 'express'
import { z } from 'zod'
import { callerOf } from '../../middleware/caller.js'
import type { ProblemCode } from '../../../errors.js'
import { answerOne, type AnswerDeps } from '../../../usecases/recommend/answer.js'
import { parseJson } from '../../body/parse-json.js'
import { defineRawRoute } from '../../define-route.js'
import { problemOf } from '../../problem/documented-problems.js'
import type { Route } from '../../route.js'
import type { RouteDeps } from '../deps.js'
import { requestExamples } from '../examples.js'
import { recommendationSchema } from '../recommendation-schema.js'
import { answerLines, LINES_MAX, LINES_READ_MAX } from './answer-lines.js'
import { NDJSON, requireNdjson } from '../../body/ndjson.js'
import { streamedBody } from '../../body/streamed-body.js'
import { linesOf } from '../../body/lines.js'
import { sendLines } from './send-lines.js'

/** `bodyLimit` is the bytes of one line. */
type Deps = AnswerDeps & Pick<RouteDeps, 'snapshot' | 'catalog' | 'personas' | 'bodyLimit' | 'report'>

/** A batch may hold as much as this many of the largest lines: a thousand of them nobody needs. */
const LARGEST_LINES_MAX = 100
const STALL_MS = 15_000
const LINGER_MS = 1000

/** `POST /v1/recommendations/batch`: requests in, an answer or a problem for each out, in the same order. */
export function batchRoutes({
  snapshot,
  catalog,
  personas,
  bodyLimit,
  report,
  ...deps
}: Deps): readonly Route[] {
  return [
    defineRawRoute({
      method: 'post',
      path: '/v1/recommendations/batch',
      access: 'read',
      documented: {
        operationId: 'recommendBatch',
        tag: 'Recommendations',
        summary: `Rank products for up to ${LINES_MAX} profiles`,
        description,
        body: { schema: deps.requestSchema(catalog), mediaType: NDJSON, examples: requestExamples(personas) },
        answers: {
          200: {
            description: 'A recommendation or a problem for each line.',
            mediaType: NDJSON,
            schema: lineSchema,
          },
        },
        problems: ['invalid-json', 'body-too-large', 'unsupported-media-type', 'unsupported-encoding'],
      },
      run: async (req, res) => {
        // Taken once, so that versions never mix within a batch.
        const current = snapshot(res)
        const caller = callerOf(res)
        requireNdjson(req)
        const chunks = streamedBody(req, res, LARGEST_LINES_MAX * bodyLimit)
        const answers = answerLines(linesOf(chunks, bodyLimit), {
          answer: async (bytes, number) =>
            (await answerOne(deps, parseJson(bytes, 'line', number), current, caller)).text,
          lineMax: bodyLimit,
          requestId: String(res.getHeader('X-Request-Id')),
          report,
        })
        res.locals.versions = current.versions
        res.setHeader('Content-Type', NDJSON).setHeader('Cache-Control', 'no-store')
        try {
          await sendLines(answers, res, STALL_MS)
        } finally {
          discardRest(req, res)
        }
      },
    }),
  ]
}

const description = `One request a line, as \`POST /v1/recommendations\` takes it; one recommendation or problem a line comes
back, in the same order, from the first line on: read while you send. A problem's \`instance\` ends in \`#line-\` and the
line's number, from 1.

- A line, its feed apart, may be as large as the body of a single request; an empty line is a problem of its own.
- Each line after the ${LINES_MAX}th is answered by \`/problems/too-many-lines\`; after the ${LINES_READ_MAX}th nothing more is read.
- The batch, decompressed, may hold 100 times what a single request may. What is larger, or breaks off, is a problem of
  the status below while nothing is answered; later it is the last line.`

/** What may be said of a line; those from `invalid-json` on of a whole batch too. */
const problemsOfLine: readonly ProblemCode[] = [
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'too-many-lines',
  'unknown-weight-set',
  'unknown-version',
  'versions-misfit',
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

const lineSchema = z
  .union([recommendationSchema, z.unknown().meta({ override: problemOf(problemsOfLine) })])
  .meta({ id: 'BatchLine', description: 'One line of the answer.' })

/** A connection can be used again once the request has been read to its end, which may never come. */
function discardRest(req: Request, res: Response): void {
  req.resume()
  const cut = (): void => {
    if (!req.complete) req.destroy()
  }
  res.once('finish', () => setTimeout(cut, LINGER_MS).unref())
}
