import { createApi } from './api.js'
import { createApp } from './app.js'
import { loadCatalog } from './builtin-catalog.js'
import { readSettings } from './config.js'
import { contentFolder } from './content/content-folder.js'
import { keepContent } from './keep-content.js'
import { logError, reportTo } from './log-error.js'
import { createLogger } from './logger.js'
import { createServer, type Readiness } from './server.js'
import { currentSnapshot } from './snapshot/current.js'

const settings = orRefuse(readSettings)
const logger = createLogger(settings.logLevel, process.stdout)
const readiness: Readiness = { draining: false }
const { catalog, versions, texts } = orRefuse(loadCatalog)
const content = contentFolder(settings.dataDir)
orRefuse(() => keepContent(content, texts))
const snapshot = currentSnapshot(catalog, versions, () => new Date())

const app = createApp({
  settings,
  logger,
  isDraining: () => readiness.draining,
  now: () => performance.now(),
  ...createApi(snapshot, settings.bodyLimit, reportTo(logger), content),
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
    void stop().then(() => process.exit(0))
  })
}
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    logError(logger, event, error)
    process.exit(1)
  })
}

function orRefuse<T>(read: () => T): T {
  try {
    return read()
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
