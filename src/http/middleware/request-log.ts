import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from '../../logger.js'
import { patternOf } from './request-pattern.js'

/**
 * Gives each request an id and logs one line when it is over. The line has the pattern of the route, and never the
 * address, a header or a body. A route may put the versions it answered from into `res.locals.versions`.
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

const VERSION_00 = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace id of a W3C `traceparent`: 32 hex digits, or null where the header is absent or malformed. */
function traceIdOf({ headers }: Pick<Request, 'headers'>): string | null {
  const { traceparent } = headers
  const id = typeof traceparent === 'string' ? VERSION_00.exec(traceparent)?.[1] : undefined
  return id === undefined || /^0+$/.test(id) ? null : id
}
