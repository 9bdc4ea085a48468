import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from './logger.js'
import { patternOf } from './request-pattern.js'
import { traceIdOf } from './trace.js'

/**
 * Gives each request an id and logs one line when it is over: the route's pattern, never the address, a header or a
 * body. A route may put the versions it answered from into `res.locals.versions`.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    const traceId = traceIdOf(req)
    res.setHeader('X-Request-Id', requestId)
    res.once('close', () => {
      const versions: unknown = res.locals.versions
      logger.info({
        message: 'request',
        requestId,
        ...(traceId !== null && { traceId }),
        route: patternOf(req),
        status: res.statusCode,
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
        ...(versions !== undefined && { versions }),
        ...(!res.writableFinished && { aborted: true }),
      })
    })
    next()
  }
}
