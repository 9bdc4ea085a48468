import type { RequestListener } from 'node:http'
import { Writable } from 'node:stream'
import supertest from 'supertest'
import { createApi } from '../../src/http/api.js'
import { createApp } from '../../src/http/app.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { loadGovernance } from '../../src/usecases/govern/shipped-governance.js'
import { reportTo } from '../../src/logger.js'
import { createLogger } from '../../src/logger.js'
import { createKeeper } from '../../src/sites/keeper.js'
import { firstState } from '../../src/sites/first-state.js'
import { makeKey } from '../../src/sites/new-key.js'
import { createSites } from '../../src/sites/sites.js'
import { documentCheck } from './document-check.js'
import { documented } from './documented.js'
import { memoryContent, type MemoryContent } from './memory-content.js'

export const TODAY = '2026-11-23'

interface Options {
  readonly date?: string
  /** The time; noon of `date` unless given. */
  readonly clock?: () => Date
  /** The files of the catalogue; the shipped ones unless given. */
  readonly folder?: URL | undefined
  /** Where content is kept that another service may find. */
  readonly content?: MemoryContent
}

/** The secret key of every service here: `post` sends it, because a replay needs one. */
const server = makeKey(
  { kind: 'sk', role: null, label: 'test', origins: [], rateLimit: null, expiresAt: null },
  `${TODAY}T00:00:00.000Z`,
)

export const asServer = { Authorization: `Bearer ${server.secret}` }

/** The log lines of an app, as they are written. */
export function logLines() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  return { lines, logger: createLogger('info', stream) }
}

/** The real app over the shipped catalogue on a fixed day, without a store; its log lines go to `lines`. */
export function service({ date = TODAY, clock, folder, content = memoryContent() }: Options = {}) {
  const { lines, logger } = logLines()
  const base = loadCatalog(folder)
  content.keepAll(base.texts)
  const now = clock ?? (() => new Date(`${date}T12:00:00Z`))
  const key = { ...server.key, site: 'default', revokedAt: null }
  const sites = createSites([firstState(base, [key])], base, now)
  const keeper = createKeeper(null, sites, () => {})
  const report = reportTo(logger)
  const { document, ...routes } = createApi({
    sites,
    keeper,
    store: null,
    find: content.find,
    base,
    governance: loadGovernance(base.catalog, folder),
    clock: now,
    bodyLimit: 100_000,
    report,
  })
  const app = createApp({
    settings: { publicReads: true, rateLimit: 'off', proxyHops: 0 },
    logger,
    isDraining: () => false,
    now: () => performance.now(),
    ...routes,
  })
  const checked = documented(app, documentCheck(document))
  const snapshot = () => sites.site('default').snapshot()
  return { app: checked, document, lines, catalog: base.catalog, snapshot, http: () => supertest(checked) }
}

export function post(app: RequestListener, body: unknown) {
  return postTo(app, '/v1/recommendations', body)
}

export function postTo(app: RequestListener, address: string, body: unknown) {
  return supertest(app)
    .post(address)
    .set('Content-Type', 'application/json')
    .set(asServer)
    .send(typeof body === 'string' ? body : JSON.stringify(body))
}
