import { z } from 'zod'
import { defineRawRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'

/** `GET /metrics`, for a Prometheus that has an admin key. */
export function metricsRoutes({ metrics }: RouteDeps): readonly Route[] {
  return [
    defineRawRoute({
      method: 'get',
      path: '/metrics',
      access: 'administer',
      documented: {
        operationId: 'metrics',
        tag: 'Operations',
        summary: 'What an operator watches, for Prometheus',
        answers: { 200: { description: 'Metrics.', mediaType: 'text/plain', schema: z.string() } },
      },
      run: async (_req, res) => {
        res
          .set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' })
          .send(Buffer.from(await metrics.text()))
      },
    }),
  ]
}
