import { z } from 'zod'
import { type AppDeps, createApp } from '../../src/http/app.js'
import { createMetrics } from '../../src/http/middleware/metrics.js'
import { docsRoutes } from '../../src/http/static/docs.js'
import { defineRawRoute, defineRoute } from '../../src/http/define-route.js'
import type { Handler, Method, Route } from '../../src/http/route.js'
import { healthRoutes } from '../../src/http/routes/health.js'
import { capturedLog } from '../support/captured-log.js'
import { problemCheck } from '../support/document-check.js'
import { documented } from '../support/documented.js'

interface Overrides extends Partial<Omit<AppDeps, 'settings'>> {
  readonly settings?: Partial<AppDeps['settings']>
  readonly isDraining?: () => boolean
}

/** No site, so that nothing is said of one. */
const sites = {
  states: () => [],
  site: (): never => {
    throw new Error('there is no site')
  },
}

export function testApp({ settings, isDraining = () => false, ...overrides }: Overrides = {}) {
  const app = createApp({
    settings: { publicReads: true, rateLimit: 'off', proxyHops: 0, bodyLimit: 100_000, ...settings },
    logger: capturedLog().logger,
    now: () => performance.now(),
    identity: { key: () => null, keyOf: () => null, sessions: null, clock: () => new Date() },
    metrics: createMetrics(() => false),
    openRoutes: [...healthRoutes({ isDraining, sites }), ...docsRoutes()],
    keyedRoutes: [echoRoute()],
    ...overrides,
  })
  return documented(app, () => problemCheck)
}

/** A route that no document lists. */
export const rawRoute = (method: Method, path: string, run: Handler): Route =>
  defineRawRoute({ method, path, access: 'read', documented: null, run })

const undocumented = { operationId: 'test', tag: 'Test', summary: 'Of a test' }
const anything = { 200: { description: 'Of a test', schema: z.unknown() } }

/** Answers the JSON it was sent, once it fits the schema. */
export const echoRoute = (path = '/v1/echo', body: z.ZodType = z.unknown()): Route =>
  defineRoute({
    ...undocumented,
    method: 'post',
    path,
    access: 'read',
    body,
    answers: anything,
    run: (asked) => asked.body,
  })

/** Answers the id in its address and the query it was asked with. */
export const pageRoute: Route = defineRoute({
  ...undocumented,
  method: 'get',
  path: '/v1/pages/:id',
  access: 'read',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ limit: z.string().regex(/^\d+$/).optional() }),
  answers: anything,
  run: ({ params, query }) => ({ ...params, ...query }),
})
