import type { RequestListener } from 'node:http'
import { Writable } from 'node:stream'
import supertest from 'supertest'
import { createApi } from '../../src/api.js'
import { createApp } from '../../src/app.js'
import { loadCatalog } from '../../src/builtin-catalog.js'
import { createLogger } from '../../src/logger.js'
import { currentSnapshot } from '../../src/snapshot/current.js'

const TODAY = '2026-11-23'

/** The real app over the shipped catalogue on a fixed day; its log lines go to `lines`. */
export function service({ date = TODAY, folder = undefined as URL | undefined } = {}) {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const { catalog, versions } = loadCatalog(folder)
  const snapshot = currentSnapshot(catalog, versions, () => new Date(`${date}T12:00:00Z`))
  const app: RequestListener = createApp({
    settings: { publicReads: true, rateLimit: 'off' },
    logger: createLogger('info', stream),
    isDraining: () => false,
    now: () => performance.now(),
    ...createApi(snapshot, 100_000),
  })
  return { app, lines, catalog, snapshot, http: () => supertest(app) }
}

export function post(app: RequestListener, body: unknown) {
  return supertest(app)
    .post('/v1/recommendations')
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body))
}
