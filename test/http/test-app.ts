import { type AppDeps, createApp } from '../../src/http/app.js'
import { createMetrics } from '../../src/http/middleware/metrics.js'
import { docsRoutes } from '../../src/http/static/docs.js'
import { jsonBody } from '../../src/http/body/json-body.js'
import type { Route } from '../../src/http/routes/route-table.js'
import { capturedLog } from '../support/captured-log.js'
import { problemCheck } from '../support/document-check.js'
import { documented } from '../support/documented.js'

export function testApp(overrides: Partial<AppDeps> = {}) {
  const app = createApp({
    settings: { publicReads: true, rateLimit: 'off', proxyHops: 0 },
    logger: capturedLog().logger,
    isDraining: () => false,
    now: () => performance.now(),
    identity: { key: () => null, keyOf: () => null, sessions: null, clock: () => new Date() },
    metrics: createMetrics(() => false),
    openRoutes: docsRoutes(),
    keyedRoutes: [echoRoute()],
    ...overrides,
  })
  return documented(app, problemCheck)
}

/** Answers the JSON it was sent. */
export function echoRoute(bodyLimit = 100_000): Route {
  return {
    path: '/v1/echo',
    post: { access: 'read', handlers: [jsonBody(bodyLimit), (req, res) => void res.json(req.body)] },
  }
}
