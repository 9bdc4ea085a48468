import type { ErrorRequestHandler } from 'express'
import { Problem } from '../errors.js'
import { problemBody, problemKinds, problemMediaType } from './problem-json.js'
import { toProblem } from './to-problem.js'

const unexpected = new Problem(
  'internal',
  'Something went wrong on our side. It has been logged under this instance.',
)

/** Answers every error as problem+json; `report` learns of those that nobody expected. */
export function problemHandler(report: (error: unknown, requestId: string) => void): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const requestId = String(res.getHeader('X-Request-Id'))
    const expected = toProblem(error)
    if (!expected) report(error, requestId)
    if (res.headersSent) {
      res.destroy()
      return
    }
    const problem = expected ?? unexpected
    res.removeHeader('ETag')
    res.status(problemKinds[problem.code].status).type(problemMediaType).set('Cache-Control', 'no-store')
    // Sent as bytes, or Express would add a charset, which this media type does not have.
    res.send(Buffer.from(JSON.stringify(problemBody(problem, requestId))))
  }
}
