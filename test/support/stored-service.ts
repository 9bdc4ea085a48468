import { onTestFinished } from 'vitest'
import type { RateLimit } from '../../src/config.js'
import type { OpenRequest } from '../../src/http/routes/catalogs/fetch-feed.js'
import { reportClosed, reportTo, warnOfFit } from '../../src/logger.js'
import { makeKey } from '../../src/sites/new-key.js'
import { openSites } from '../../src/sites/open-sites.js'
import type { KeyKind, Role } from '../../src/store/store.js'
import { appOver } from './app-over.js'
import { capturedLog } from './captured-log.js'
import { TODAY } from './service.js'
import { shipped } from './shipped.js'
import { temporaryFolder } from './temporary-folder.js'

interface Options {
  /** A folder of its own unless given. */
  readonly dataDir?: string
  readonly clock?: () => Date
  /** The files of the catalogue; the shipped ones unless given. */
  readonly folder?: URL
  readonly rateLimit?: RateLimit
  readonly publicReads?: boolean
  /** How files of addresses are asked for. */
  readonly openRequest?: OpenRequest
  /** The folder of uploads; one that tests share unless given. */
  readonly uploads?: string
}

const holders = ['pk', 'sk', 'viewer', 'editor', 'admin'] as const
export type Holder = (typeof holders)[number]

/** The service of `openedService`, closed with the test; its folder is removed with it. */
export async function storedService({ dataDir = temporaryFolder(), ...options }: Options = {}) {
  const service = await openedService(dataDir, options)
  onTestFinished(service.close)
  return service
}

/** The real app over the real store in a folder, with a key of a site for everybody who may hold one. */
export async function openedService(dataDir: string, options: Omit<Options, 'dataDir'> = {}) {
  const { folder, publicReads = true, rateLimit = 'off', openRequest, uploads } = options
  const clock = options.clock ?? (() => new Date(`${TODAY}T12:00:00Z`))
  const log = capturedLog('info')
  const { base, governance } = shipped(folder)
  const report = reportTo(log.logger)
  const opened = await openSites({
    dataDir,
    adminKey: null,
    base,
    governance,
    clock,
    copyFailed: (error) => report(error, 'copy'),
    fitsInPart: warnOfFit(log.logger),
    isClosed: reportClosed(log.logger),
  })
  const { siteWriter, sites, store } = opened
  let open = true
  async function close(): Promise<void> {
    if (open) await opened.close()
    open = false
  }

  /** The secrets of new keys of a site, by who holds them. */
  async function keysOf(site = 'default'): Promise<Readonly<Record<Holder, string>>> {
    const made = holders.map((holder) => [holder, makeKey(wishOf(holder), clock().toISOString())] as const)
    await siteWriter.write(site, async (tx) => {
      for (const [, { key }] of made) await tx.addKey(key)
    })
    return Object.fromEntries(made.map(([holder, { secret }]) => [holder, secret])) as Record<Holder, string>
  }

  const over = { ...opened, base, governance, clock, openRequest, ...(uploads && { uploads }) }
  /** Another app over the same store and log. */
  const replica = () => appOver(over, log, { publicReads, rateLimit })
  return { ...replica(), replica, dataDir, sites, siteWriter, store, close, keysOf }
}

function wishOf(holder: Holder) {
  const isStudio = holder !== 'pk' && holder !== 'sk'
  const kind: KeyKind = isStudio ? 'ak' : holder
  const role: Role | null = isStudio ? holder : null
  return { kind, role, label: holder, origins: [], rateLimit: null, expiresAt: null }
}
