import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSite } from '../../src/sites/add-site.js'
import { makeKey } from '../../src/sites/new-key.js'
import { TODAY } from './service.js'
import { shipped } from './shipped.js'
import { openedService } from './stored-service.js'

type Service = Awaited<ReturnType<typeof openedService>>

const folder = mkdtempSync(join(tmpdir(), 'candour-'))
let opened: Promise<Service> | undefined
let sites = 0

const admin = {
  kind: 'ak',
  role: 'admin',
  label: 'First',
  origins: [],
  rateLimit: null,
  expiresAt: null,
} as const

/** A new site, as shipped, of one service that all tests of a process share: sites see nothing of each other. */
export async function freshSite(): Promise<{ readonly service: Service; readonly site: string }> {
  const service = await (opened ??= openedService(folder))
  const site = `site-${++sites}`
  await addSiteTo(service, site)
  return { service, site }
}

/** Adds a site, as an admin of the default site would. */
export async function addSiteTo({ siteWriter }: Pick<Service, 'siteWriter'>, site: string): Promise<void> {
  const at = `${TODAY}T12:00:00.000Z`
  const { base, governance } = shipped()
  await addSite(siteWriter, base, governance, {
    site,
    settings: { name: site },
    key: makeKey(admin, at).key,
    actor: 'test',
    at,
  })
}
