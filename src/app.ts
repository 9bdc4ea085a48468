import type { RequestListener } from 'node:http'
import cors from 'cors'
import express, { type RequestHandler } from 'express'
import type { Settings } from './config.js'
import { Problem } from './errors.js'
import { reportTo } from './log-error.js'
import type { Logger } from './logger.js'
import { originForm } from './origin-form.js'
import { rateLimit } from './rate-limit.js'
import { requestLog } from './request-log.js'
import { docsRoutes } from './routes/docs.js'
import { healthRoutes } from './routes/health.js'
import { problemHandler } from './routes/problem-handler.js'
import { type Route, routeTable } from './routes/route-table.js'
import { wellFormed } from './routes/well-formed.js'
import { securityHeaders } from './security-headers.js'

export interface AppDeps {
  readonly settings: Pick<Settings, 'publicReads' | 'rateLimit'>
  readonly logger: Logger
  readonly isDraining: () => boolean
  /** Milliseconds. */
  readonly now: () => number
  /** Never need a key and are never limited, as health and docs. */
  readonly openRoutes: readonly Route[]
  /** Need no key while reads are public. */
  readonly readRoutes: readonly Route[]
}

export function createApp({
  settings,
  logger,
  isDraining,
  now,
  openRoutes,
  readRoutes,
}: AppDeps): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')

  app.use(requestLog(logger))
  app.use(securityHeaders)
  if (settings.publicReads) app.use(publicCors)
  app.use(wellFormed)
  app.use(routeTable([...healthRoutes(isDraining), ...docsRoutes(), ...openRoutes]))
  app.use(rateLimit(settings.rateLimit, now))
  app.use(routeTable(readRoutes, settings.publicReads ? [] : [requireKey]))
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
  allowedHeaders: ['Content-Type', 'If-None-Match'],
  exposedHeaders: ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
  maxAge: 600,
})

const requireKey: RequestHandler<Record<string, string>> = (_req, res) => {
  res.setHeader('WWW-Authenticate', 'Bearer')
  throw new Problem('unauthorized', 'Reads are not public here, and keys are not supported yet.')
}
