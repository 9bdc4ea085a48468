import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runImportHere } from '../../src/importer/run-import.js'
import supertest from 'supertest'
import { createApi, type ApiDeps } from '../../src/http/api.js'
import { createApp, type AppDeps } from '../../src/http/app.js'
import { reportFeed, reportTo } from '../../src/logger.js'
import { DEFAULT_SITE } from '../../src/store/site-id.js'
import type { capturedLog } from './captured-log.js'
import { documentCheck } from './document-check.js'
import { documented } from './documented.js'

type Over = Omit<
  ApiDeps,
  'bodyLimit' | 'isDraining' | 'report' | 'feedRan' | 'runImport' | 'uploads' | 'importLimit'
> &
  Partial<Pick<ApiDeps, 'uploads'>>
type Log = ReturnType<typeof capturedLog>

/** The real app over opened sites, whose responses are held against its own document; it logs to `log`. */
export function appOver(over: Over, { logger, lines }: Log, settings: Partial<AppDeps['settings']> = {}) {
  const { documentOf, ...routes } = createApi({
    uploads: join(tmpdir(), 'uploads'),
    ...over,
    isDraining: () => false,
    bodyLimit: 100_000,
    runImport: runImportHere,
    importLimit: 20_000_000,
    feedRan: reportFeed(logger),
    report: reportTo(logger),
  })
  const app = createApp({
    settings: { publicReads: true, rateLimit: 'off', proxyHops: 0, bodyLimit: 100_000, ...settings },
    logger,
    now: () => performance.now(),
    ...routes,
  })
  const checked = documented(app, (site) => documentCheck(documentOf(site)))
  const served = [...routes.openRoutes, ...routes.keyedRoutes]
  return {
    app: checked,
    feedRunner: routes.feedRunner,
    document: documentOf(DEFAULT_SITE),
    routes: served,
    lines,
    http: () => supertest(checked),
  }
}
