import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from './logger.js'

/**
 * Gives each request an id and logs one line when it is over: the route's pattern, never the address, a header or a
 * body. A route may put the versions it answered from into `res.locals.versions`.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    res.setHeader('X-Request-Id', requestId)
    res.once('close', () => {
      const versions: unknown = res.locals.versions
      logger.info({
        message: 'request',
        requestId,
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

function patternOf(req: Request): string {
  const route = req.route as { path: string } | undefined
  return route ? `${req.method} ${route.path}` : 'unmatched'
}
