import supertest from 'supertest'
import { onTestFinished } from 'vitest'
import { createApi } from '../../src/http/api.js'
import { createApp } from '../../src/http/app.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { loadGovernance } from '../../src/usecases/govern/shipped-governance.js'
import type { RateLimit } from '../../src/config.js'
import { reportTo } from '../../src/logger.js'
import { makeKey } from '../../src/sites/new-key.js'
import { openSites } from '../../src/sites/open-sites.js'
import type { KeyKind, Role } from '../../src/store/store.js'
import { documentCheck } from './document-check.js'
import { documented } from './documented.js'
import { logLines, TODAY } from './service.js'
import { temporaryFolder } from './temporary-folder.js'

interface Options {
  /** A folder of its own unless given. */
  readonly dataDir?: string
  readonly clock?: () => Date
  /** The files of the catalogue; the shipped ones unless given. */
  readonly folder?: URL
  readonly rateLimit?: RateLimit
  readonly publicReads?: boolean
}

const holders = ['pk', 'sk', 'viewer', 'editor', 'admin'] as const
export type Holder = (typeof holders)[number]

/** The real app over a real store, with a key of the default site for everybody who may hold one. */
export async function storedService(options: Options = {}) {
  const { dataDir = temporaryFolder(), publicReads = true, rateLimit = 'off' } = options
  const clock = options.clock ?? (() => new Date(`${TODAY}T12:00:00Z`))
  const { lines, logger } = logLines()
  const base = loadCatalog(options.folder)
  const governance = loadGovernance(base.catalog, options.folder)
  const report = reportTo(logger)
  const opened = await openSites({
    dataDir,
    adminKey: null,
    base,
    governance,
    clock,
    copyFailed: (error) => report(error, 'copy'),
  })
  let open = true
  async function close(): Promise<void> {
    if (open) await opened.close()
    open = false
  }
  onTestFinished(close)
  const { document, ...routes } = createApi({
    ...opened,
    governance,
    base,
    clock,
    bodyLimit: 100_000,
    report,
  })
  const settings = { publicReads, rateLimit, proxyHops: 0 }
  const now = () => performance.now()
  const app = documented(
    createApp({ settings, logger, isDraining: () => false, now, ...routes }),
    documentCheck(document),
  )
  const { keeper, sites, store } = opened
  const served = [...routes.openRoutes, ...routes.keyedRoutes]
  const http = () => supertest(app)
  return { app, document, routes: served, lines, dataDir, sites, keeper, store, close, http, keysOf }

  /** The secrets of new keys of a site, by who holds them. */
  async function keysOf(site = 'default'): Promise<Readonly<Record<Holder, string>>> {
    const made = holders.map((holder) => [holder, makeKey(wishOf(holder), clock().toISOString())] as const)
    await keeper.write(site, async (tx) => {
      for (const [, { key }] of made) await tx.addKey(key)
    })
    return Object.fromEntries(made.map(([holder, { secret }]) => [holder, secret])) as Record<Holder, string>
  }
}

function wishOf(holder: Holder) {
  const isStudio = holder !== 'pk' && holder !== 'sk'
  const kind: KeyKind = isStudio ? 'ak' : holder
  const role: Role | null = isStudio ? holder : null
  return { kind, role, label: holder, origins: [], rateLimit: null, expiresAt: null }
}
