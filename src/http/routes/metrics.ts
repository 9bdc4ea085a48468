import type { Metrics } from '../middleware/metrics.js'
import type { Route } from './route-table.js'

/** `GET /metrics`, for a Prometheus that has an admin key. */
export function metricsRoutes({ text, contentType }: Metrics): readonly Route[] {
  return [
    {
      path: '/metrics',
      get: {
        access: 'administer',
        handlers: [
          async (_req, res) => {
            res
              .set({ 'Content-Type': contentType, 'Cache-Control': 'no-store' })
              .send(Buffer.from(await text()))
          },
        ],
      },
    },
  ]
}
