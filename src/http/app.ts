import type { RequestListener } from 'node:http'
import cors from 'cors'
import express from 'express'
import type { Settings } from '../config.js'
import { identify, type IdentifyDeps } from './middleware/identify.js'
import { requireAccess } from './middleware/require-access.js'
import { Problem } from '../errors.js'
import { reportTo } from '../logger.js'
import type { Logger } from '../logger.js'
import type { Metrics } from './middleware/metrics.js'
import { originForm } from './middleware/origin-form.js'
import { rateLimit } from './middleware/rate-limit.js'
import { requestLog } from './middleware/request-log.js'
import { problemHandler } from './problem/problem-handler.js'
import { OPENAPI_PATH } from './routes/openapi.js'
import type { Route } from './route.js'
import { routeTable } from './route-table.js'
import { wellFormed } from './middleware/well-formed.js'
import { securityHeaders } from './middleware/security-headers.js'

export interface AppDeps {
  readonly settings: Pick<Settings, 'publicReads' | 'rateLimit' | 'proxyHops' | 'bodyLimit'>
  readonly logger: Logger
  /** Milliseconds. */
  readonly now: () => number
  readonly identity: IdentifyDeps
  readonly metrics: Pick<Metrics, 'observe'>
  /** Routes that need no key and have no rate limit, as `/livez` has none. */
  readonly openRoutes: readonly Route[]
  /** Routes with a rate limit. Their access says whether they need a key. */
  readonly keyedRoutes: readonly Route[]
}

/** The whole service as a listener, from the request log to the handler of problems. It opens no port. */
export function createApp({
  settings,
  logger,
  now,
  identity,
  metrics,
  openRoutes,
  keyedRoutes,
}: AppDeps): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')

  app.use(requestLog(logger))
  app.use(metrics.observe)
  app.use(securityHeaders)
  app.use(publicCors)
  app.use(wellFormed)
  app.get(OPENAPI_PATH, identify(identity))
  app.use(routeTable(openRoutes, settings.bodyLimit))
  app.use(identify(identity))
  app.use(rateLimit(settings.rateLimit, settings.proxyHops, now))
  app.use(
    routeTable(keyedRoutes, settings.bodyLimit, (access) => requireAccess(access, settings.publicReads)),
  )
  app.use(() => {
    throw new Problem('not-found', 'There is nothing at this address.')
  })
  app.use(problemHandler(reportTo(logger)))
  return (req, res) => {
    req.url = originForm(req.url ?? '')
    app(req, res)
  }
}

const publicCors = cors({
  origin: '*',
  methods: ['GET', 'HEAD', 'POST'],
  allowedHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
  exposedHeaders: ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
  maxAge: 600,
})
