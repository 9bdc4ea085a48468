import { AuditPage } from './audit-page.js'
import { CataloguePage } from './catalogue/catalogue-page.js'
import { HealthPage } from './health/health-page.js'
import { KeysPage } from './keys/keys-page.js'
import type { Shell } from './base/shell.js'
import { SitesPage } from './sites/sites-page.js'
import { VersionsPage } from './versions/versions-page.js'
import { WeightsPage } from './weights/weights-page.js'

/** What the pages are called, by their address. */
export const pageNames = {
  weights: 'Weights',
  catalogue: 'Catalogue',
  health: 'Catalogue health',
  versions: 'Versions',
  audit: 'Audit log',
  keys: 'Keys',
  sites: 'Sites',
}

/** The pages that only an admin is led to. */
export const adminPages = ['keys', 'sites']

/** The pages, by their address. */
export const pagesOf = (shell: Shell) => ({
  weights: new WeightsPage(shell),
  catalogue: new CataloguePage(shell),
  health: new HealthPage(shell),
  versions: new VersionsPage(shell),
  audit: new AuditPage(shell),
  keys: new KeysPage(shell),
  sites: new SitesPage(shell),
})

export type Pages = ReturnType<typeof pagesOf>
