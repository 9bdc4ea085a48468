import type { Response } from 'express'
import type { Catalog } from '#catalog'
import type { SiteWriter } from '../../sites/site-writer.js'
import type { Sites } from '../../sites/sites.js'
import type { Clock } from '../../snapshot/current.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { SiteAdministration } from '../../usecases/admin/sites.js'
import type { Administration } from '../../usecases/admin/administration.js'
import type { Feeds } from '../../usecases/catalogs/feeds/feeds.js'
import type { Imports } from '../../usecases/catalogs/imports.js'
import type { Products } from '../../usecases/catalogs/products.js'
import type { CatalogVersionsUse } from '../../usecases/catalogs/versions.js'
import type { Persona } from '../../usecases/govern/personas.js'
import type { AnswerDeps } from '../../usecases/recommend/answer.js'
import type { Metrics } from '../middleware/metrics.js'
import type { Limits } from './catalogs/receive-upload.js'
import type { Report } from '../problem/to-problem.js'

/** The snapshot of the site that a request belongs to, as it is now. */
export type SnapshotFor = (res: Response) => Snapshot

/** What the routes hand to the use cases. */
export interface RouteDeps extends AnswerDeps {
  readonly snapshot: SnapshotFor
  /** The same for whoever tries other rules, who may do so while the rules of the site do not fit the catalogue. */
  readonly forRules: SnapshotFor
  /** Of the default site, in whose words the document is. */
  readonly catalog: Catalog
  /** The shipped personas of that catalogue, of which examples are made. */
  readonly personas: readonly Persona[]
  /** The snapshot of now under weights that its site published at some time. Throws a Problem for any others. */
  readonly earlier: (current: Snapshot, weightsVersion: string) => Promise<Snapshot>
  readonly administration: Administration
  readonly siteAdministration: SiteAdministration
  readonly sites: Pick<Sites, 'key' | 'site'>
  readonly catalogVersions: CatalogVersionsUse
  readonly imports: Imports
  readonly products: Products
  readonly feeds: Feeds
  /** Of the files of imports. */
  readonly limits: Limits
  readonly siteWriter: SiteWriter
  readonly clock: Clock
  readonly metrics: Metrics
  /** Bytes. */
  readonly bodyLimit: number
  readonly report: Report
}
