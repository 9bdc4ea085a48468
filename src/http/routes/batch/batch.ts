import type { Request, Response } from 'express'
import { callerOf } from '../../middleware/caller.js'
import type { SnapshotFor } from '../snapshot-for.js'
import { answerOne, type AnswerDeps } from '../../../usecases/recommend/answer.js'
import { parseJson } from '../../body/parse-json.js'
import type { Route } from '../route-table.js'
import type { Report } from '../../problem/to-problem.js'
import { answerLines } from './answer-lines.js'
import { batchBody, NDJSON } from './batch-body.js'
import { linesOf } from './lines.js'
import { sendLines } from './send-lines.js'

interface Deps extends AnswerDeps {
  readonly snapshot: SnapshotFor
  /** Bytes of one line. */
  readonly bodyLimit: number
  readonly report: Report
}

/** A batch may hold as much as this many of the largest lines: a thousand of them nobody needs. */
const LARGEST_LINES_MAX = 100
const STALL_MS = 15_000
const LINGER_MS = 1000

/** `POST /v1/recommendations/batch`: requests in, an answer or a problem for each out, in the same order. */
export function batchRoutes({ snapshot, bodyLimit, report, ...deps }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/recommendations/batch',
      post: {
        access: 'read',
        handlers: [
          async (req, res) => {
            // Taken once, so that versions never mix within a batch.
            const current = snapshot(res)
            const caller = callerOf(res)
            const chunks = batchBody(req, res, LARGEST_LINES_MAX * bodyLimit)
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
        ],
      },
    },
  ]
}

/** A connection can be used again once the request has been read to its end, which may never come. */
function discardRest(req: Request, res: Response): void {
  req.resume()
  const cut = (): void => {
    if (!req.complete) req.destroy()
  }
  res.once('finish', () => setTimeout(cut, LINGER_MS).unref())
}
