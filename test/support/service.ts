import type { RequestListener } from 'node:http'
import supertest from 'supertest'
import { createShelf } from '../../src/sites/catalog-shelf.js'
import { stateAsShipped } from '../../src/sites/site-state.js'
import { createSiteWriter } from '../../src/sites/site-writer.js'
import { makeKey } from '../../src/sites/new-key.js'
import { createSites } from '../../src/sites/sites.js'
import { appOver } from './app-over.js'
import { capturedLog } from './captured-log.js'
import { memoryContent, type MemoryContent } from './memory-content.js'
import { shipped } from './shipped.js'

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

/** The real app over the shipped catalogue on a fixed day, without a store; its log lines go to `lines`. */
export function service({ date = TODAY, clock, folder, content = memoryContent() }: Options = {}) {
  const { base, governance } = shipped(folder)
  content.keepAll(base.texts)
  const now = clock ?? (() => new Date(`${date}T12:00:00Z`))
  const key = { ...server.key, site: 'default', revokedAt: null }
  const sites = createSites([{ state: stateAsShipped(base, 'default', [key]), loaded: base }], now)
  const shelf = createShelf(base, { find: content.find, findParts: () => Promise.resolve(null) })
  const siteWriter = createSiteWriter(null, { sites, shelf, clock: now, saved: () => {} })
  const over = { sites, siteWriter, shelf, store: null, find: content.find, base, governance, clock: now }
  const snapshot = () => sites.site('default').snapshot()
  return { ...appOver(over, capturedLog('info')), catalog: base.catalog, snapshot }
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
