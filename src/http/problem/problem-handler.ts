import type { ErrorRequestHandler } from 'express'
import { problemBody, problemKinds, problemMediaType } from './problem-json.js'
import { problemOf, type Report } from './to-problem.js'

const RETRY_SECONDS = 5

/** Answers every error as problem+json. `report` is called with each error that is not a known problem. */
export function problemHandler(report: Report): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const requestId = String(res.getHeader('X-Request-Id'))
    const problem = problemOf(error, requestId, report)
    if (res.headersSent) {
      res.destroy()
      return
    }
    res.removeHeader('ETag')
    if (problem.code === 'unavailable') res.setHeader('Retry-After', RETRY_SECONDS)
    res.status(problemKinds[problem.code].status).type(problemMediaType).set('Cache-Control', 'no-store')
    // The body is sent as bytes, because Express would add a charset to a text, which this media type does not have.
    res.send(Buffer.from(JSON.stringify(problemBody(problem, requestId))))
  }
}
