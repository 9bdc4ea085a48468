import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { patternOf } from './request-pattern.js'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export interface Metrics {
  /** Counts each request and measures its time. */
  readonly observe: RequestHandler
  /** Adds memory, processor and event loop of the process. Call it once, in a process with one app. */
  readonly watchProcess: () => void
  /** The metrics in the text format of Prometheus. */
  readonly text: () => Promise<string>
  readonly contentType: string
}

/**
 * The metrics of one app. They must not tell what a caller asked. Requests are counted by route and status. Gates, empty
 * rankings and cache hits are not counted, because each would show whether a condition was stated.
 */
export function createMetrics(isDegraded: () => boolean): Metrics {
  const register = new Registry()
  const labelNames = ['route', 'status'] as const
  const requests = new Counter({
    name: 'candour_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames,
    registers: [register],
  })
  const durations = new Histogram({
    name: 'candour_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer, by route.',
    labelNames: ['route'] as const,
    buckets: SECONDS,
    registers: [register],
  })
  new Gauge({
    name: 'candour_degraded',
    help: '1 while answers come from the last-known-good copy, because the store cannot be reached.',
    registers: [register],
    collect() {
      this.set(isDegraded() ? 1 : 0)
    },
  })

  return {
    observe(req, res, next) {
      const stop = durations.startTimer()
      res.once('close', () => {
        const route = patternOf(req)
        stop({ route })
        requests.inc({ route, status: res.statusCode })
      })
      next()
    },
    watchProcess: () => collectDefaultMetrics({ register }),
    text: () => register.metrics(),
    contentType: register.contentType,
  }
}
