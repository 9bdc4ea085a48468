import { batchRoutes } from '../../../src/http/routes/batch/batch.js'
import { recommendationRequestSchema } from '../../../src/usecases/recommend/request-schema.js'
import { capturedLog } from '../../support/captured-log.js'
import { service } from '../../support/service.js'
import { listen } from '../listen.js'
import { testApp } from '../test-app.js'

const { snapshot, catalog } = service()
const schema = recommendationRequestSchema(catalog)

/** A server whose batches are answered by `make`, given how many lines were answered before; it keeps count. */
export async function batchServer(make: (before: number) => string, bodyLimit = 100_000) {
  const { logger, lines } = capturedLog()
  const reports: unknown[] = []
  const done = { count: 0 }
  const keyedRoutes = batchRoutes({
    snapshot,
    catalog,
    personas: [],
    bodyLimit,
    requestSchema: () => schema,
    replay: (current) => Promise.resolve(current),
    drafted: (current) => Promise.resolve(current),
    answer: () => make(done.count++),
    report: (error) => reports.push(error),
  })
  const listening = await listen((readiness) =>
    testApp({ logger, keyedRoutes, isDraining: () => readiness.draining }),
  )
  return { ...listening, log: lines, reports, done }
}

export const batchHead = (headers: string): string =>
  `POST /v1/recommendations/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n${headers}\r\n\r\n`

/** One chunk of a chunked body. */
export const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
