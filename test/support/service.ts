import type { RequestListener } from 'node:http'
import { Writable } from 'node:stream'
import supertest from 'supertest'
import { createApi } from '../../src/api.js'
import { createApp } from '../../src/app.js'
import { loadCatalog } from '../../src/builtin-catalog.js'
import { contentFolder } from '../../src/content/content-folder.js'
import { keepContent } from '../../src/keep-content.js'
import { reportTo } from '../../src/log-error.js'
import { createLogger } from '../../src/logger.js'
import { currentSnapshot } from '../../src/snapshot/current.js'
import { documentCheck } from './document-check.js'
import { documented } from './documented.js'
import { memoryContent } from './memory-content.js'

const TODAY = '2026-11-23'

interface Options {
  readonly date?: string
  /** The time; noon of `date` unless given. */
  readonly clock?: () => Date
  /** The files of the catalogue; the shipped ones unless given. */
  readonly folder?: URL | undefined
  /** Where content is kept; in memory unless given. */
  readonly dataDir?: string
}

/** The real app over the shipped catalogue on a fixed day; its log lines go to `lines`. */
export function service({ date = TODAY, clock, folder, dataDir }: Options = {}) {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const { catalog, versions, texts } = loadCatalog(folder)
  const content = dataDir === undefined ? memoryContent() : contentFolder(dataDir)
  keepContent(content, texts)
  const snapshot = currentSnapshot(catalog, versions, clock ?? (() => new Date(`${date}T12:00:00Z`)))
  const logger = createLogger('info', stream)
  const { document, ...routes } = createApi(snapshot, 100_000, reportTo(logger), content)
  const app = createApp({
    settings: { publicReads: true, rateLimit: 'off' },
    logger,
    isDraining: () => false,
    now: () => performance.now(),
    ...routes,
  })
  const checked = documented(app, documentCheck(document))
  return { app: checked, document, lines, catalog, snapshot, http: () => supertest(checked) }
}

export function post(app: RequestListener, body: unknown) {
  return postTo(app, '/v1/recommendations', body)
}

export function postTo(app: RequestListener, address: string, body: unknown) {
  return supertest(app)
    .post(address)
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body))
}
