import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createApi } from './http/api.js'
import { createApp } from './http/app.js'
import { builtinFolder, loadCatalog } from './sites/builtin-catalog.js'
import { folderAt } from './sites/catalog-folder.js'
import { loadGovernance } from './usecases/govern/shipped-governance.js'
import { readSettings } from './config.js'
import { logError, reportClosed, reportFeed, reportTo, warnOfFit } from './logger.js'
import { createLogger } from './logger.js'
import { createServer, type Readiness } from './http/server.js'
import { runImportBeside } from './importer/run-import-beside.js'
import { openSites } from './sites/open-sites.js'

/** How often it is looked which feeds are due. */
const FEED_TIMER_MS = 5000

const settings = await orRefuse(readSettings)
const logger = createLogger(settings.logLevel, process.stdout)
const readiness: Readiness = { draining: false }
const clock = () => new Date()
const uploads = join(settings.dataDir, 'uploads')
const folder = settings.catalogDir === null ? builtinFolder : folderAt(settings.catalogDir)
const base = await orRefuse(() => loadCatalog(folder))
const governance = await orRefuse(() => loadGovernance(base.catalog, folder))
const opened = await orRefuse(() =>
  openSites({
    ...settings,
    base,
    governance,
    clock,
    copyFailed: (error) => logError(logger, 'the last-known-good copy was not written', error),
    fitsInPart: warnOfFit(logger),
    isClosed: reportClosed(logger),
  }),
)

// The folder is this process's alone now, and what an earlier one left there is read by nobody.
rmSync(uploads, { recursive: true, force: true })

if (opened.newAdminKey !== null) {
  // Past the log, whose level may be one that would lose it for ever.
  const first = { message: 'first start: this admin key is shown once', adminKey: opened.newAdminKey }
  process.stdout.write(`${JSON.stringify(first)}\n`)
}
if (opened.store === null)
  logger.warn({ message: 'the store cannot be reached: answering from the last copy' })

const { documentOf: _documentOf, ...routes } = createApi({
  ...opened,
  ...settings,
  base,
  governance,
  clock,
  isDraining: () => readiness.draining,
  runImport: runImportBeside,
  uploads,
  feedRan: reportFeed(logger),
  report: reportTo(logger),
})
const feedTimer = setInterval(() => void routes.feedRunner.runDue(), FEED_TIMER_MS).unref()
routes.metrics.watchProcess()
const app = createApp({
  settings,
  logger,
  now: () => performance.now(),
  ...routes,
})
// Whoever sends SIGTERM is promised an exit within 10 s.
const { server, stop } = createServer(app, { drainMs: settings.drainMs, stopMs: 8000, readiness, logger })

server.once('error', (error: NodeJS.ErrnoException) =>
  refuseToStart(
    `cannot listen on PORT ${settings.port} of HOST ${settings.host}: ${error.code ?? error.name}`,
  ),
)
server.listen(settings.port, settings.host, () => logger.info({ message: 'listening', address: addressOf() }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    logger.info({ message: 'stopping', signal })
    clearInterval(feedTimer)
    void Promise.all([stop(), routes.feedRunner.stop()])
      .then(() => opened.close())
      .then(() => process.exit(0))
  })
}
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    logError(logger, event, error)
    process.exit(1)
  })
}

async function orRefuse<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    return refuseToStart(
      error instanceof Error ? error.message : 'the settings or the catalogue cannot be read',
    )
  }
}

function refuseToStart(why: string): never {
  process.stderr.write(`candour: ${why}\n`)
  process.exit(1)
}

function addressOf(): string {
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : settings.port
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return `http://${host}:${port ?? settings.port}`
}
