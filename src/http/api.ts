import { callerOf } from './middleware/caller.js'
import type { AppDeps } from './app.js'
import { createMetrics, type Metrics } from './middleware/metrics.js'
import { openApiDocument, type OpenApiDocument } from './openapi.js'
import type { Report } from './problem/to-problem.js'
import { auditRoutes } from './routes/audit.js'
import { batchRoutes } from './routes/batch/batch.js'
import { catalogHealthRoutes } from './routes/catalog-health.js'
import { comparisonRoutes } from './routes/comparisons.js'
import { decisionProblemRoutes } from './routes/decision-problems.js'
import type { Route } from './route.js'
import type { RouteDeps, SnapshotFor } from './routes/deps.js'
import { disclosureRoutes } from './routes/disclosure.js'
import { faqRoutes } from './routes/faq.js'
import { healthRoutes } from './routes/health.js'
import { keyRoutes } from './routes/keys.js'
import { metricsRoutes } from './routes/metrics.js'
import { openApiRoutes } from './routes/openapi.js'
import { catalogRoutes } from './routes/catalogs/catalogs.js'
import { importRoutes } from './routes/catalogs/imports.js'
import type { OpenRequest } from './routes/catalogs/fetch-feed.js'
import { feedRoutes } from './routes/catalogs/feeds.js'
import { discardUpload, fetchUpload } from './routes/catalogs/receive-upload.js'
import { productChangeRoutes } from './routes/product-changes.js'
import { productRoutes } from './routes/products.js'
import { quizRoutes } from './routes/quiz.js'
import { recommendationRoutes } from './routes/recommendations.js'
import { ruleRoutes } from './routes/rules.js'
import { savedRoutes } from './routes/saved.js'
import { schemaRoutes } from './routes/schemas.js'
import { sessionRoutes } from './routes/session.js'
import { siteRoutes } from './routes/sites.js'
import { weightSetRoutes } from './routes/weight-sets.js'
import { weightSetVersionRoutes } from './routes/weight-set-versions.js'
import { docsRoutes } from './static/docs.js'
import { webRoutes } from './static/web.js'
import type { LoadedCatalog } from '../sites/builtin-catalog.js'
import type { CatalogShelf } from '../sites/catalog-shelf.js'
import type { SiteWriter } from '../sites/site-writer.js'
import type { Sites } from '../sites/sites.js'
import type { Clock } from '../snapshot/current.js'
import { createReplay } from '../snapshot/replay.js'
import type { FindContent } from '../snapshot/versions/content.js'
import { serviceVersion } from '../snapshot/versions/release.js'
import { DEFAULT_SITE, type SiteId } from '../store/site-id.js'
import type { Store } from '../store/store.js'
import { createAdministration } from '../usecases/admin/administration.js'
import { createSiteAdministration } from '../usecases/admin/sites.js'
import { markApplied } from '../usecases/catalogs/feeds/feed-runs.js'
import { createFeeds } from '../usecases/catalogs/feeds/feeds.js'
import { createFeedRunner, type FeedRan, type FeedRunner } from '../usecases/catalogs/feeds/run-feeds.js'
import { createImports, type RunImport } from '../usecases/catalogs/imports.js'
import { createProducts } from '../usecases/catalogs/products.js'
import { createCatalogVersions } from '../usecases/catalogs/versions.js'
import { createEarlierWeights } from '../usecases/describe/earlier-weights.js'
import { draftSnapshot } from '../usecases/govern/drafts.js'
import type { Governance } from '../usecases/govern/shipped-governance.js'
import { oncePerFrame } from '../usecases/once-per-catalog.js'
import { createAnswerCache } from '../usecases/recommend/answer-cache.js'
import { recommendationRequestSchema } from '../usecases/recommend/request-schema.js'

interface Api extends Pick<AppDeps, 'identity' | 'openRoutes' | 'keyedRoutes'> {
  /** The OpenAPI document in the words of a site. It is made when it is first asked for. */
  readonly documentOf: (site: SiteId) => OpenApiDocument
  readonly metrics: Metrics
  /** Reads the feeds of sites when it is told that time has passed. */
  readonly feedRunner: FeedRunner
}

export interface ApiDeps {
  readonly sites: Sites
  readonly siteWriter: SiteWriter
  /** Null while the store cannot be reached. */
  readonly store: Store | null
  readonly find: FindContent
  /** The catalogues in memory. */
  readonly shelf: CatalogShelf
  /** The shipped catalogue, with which a new site starts. */
  readonly base: LoadedCatalog
  readonly governance: Governance
  readonly clock: Clock
  readonly isDraining: () => boolean
  /** The largest body, in bytes. */
  readonly bodyLimit: number
  readonly report: Report
  /** Reads the file of an import. */
  readonly runImport: RunImport
  readonly uploads: string
  readonly importLimit: number
  /** How files of addresses are asked for: by https unless given. */
  readonly openRequest?: OpenRequest | undefined
  /** Called with each run of a feed. */
  readonly feedRan: (ran: FeedRan) => void
}

/** The routes of the service, their OpenAPI document and its metrics. `report` is called with each unexpected error. */
export function createApi(deps: ApiDeps): Api {
  const { sites, store, clock } = deps
  const routeDeps = routeDepsOf(deps)
  const keyedRoutes = keyedRoutesOf(routeDeps)
  const openRoutes = [
    ...healthRoutes(deps),
    ...openApiRoutes((caller) => wordsOf(caller?.site ?? DEFAULT_SITE).json),
    ...schemaRoutes(),
    ...docsRoutes(),
    ...webRoutes(),
  ]
  const documentIn = oncePerFrame((catalog) => {
    const personas = catalog === routeDeps.catalog ? routeDeps.personas : []
    const inItsWords = keyedRoutesOf({ ...routeDeps, catalog, personas })
    const document = openApiDocument({ openRoutes, keyedRoutes: inItsWords }, serviceVersion)
    return { document, json: JSON.stringify(document) }
  })
  const wordsOf = (site: SiteId) => documentIn(sites.site(site).forRules().catalog)
  return {
    documentOf: (site) => wordsOf(site).document,
    metrics: routeDeps.metrics,
    feedRunner: createFeedRunner({
      ...deps,
      imports: routeDeps.imports,
      fetchUpload: (address) => fetchUpload(address, routeDeps.limits),
    }),
    identity: { key: sites.key, keyOf: sites.keyOf, sessions: store, clock },
    openRoutes,
    keyedRoutes,
  }
}

/**
 * The routes in the order of the document. The first that fits an address answers: imports before versions of a catalogue,
 * and versions before weight sets, whose id is any word.
 */
const keyedRoutesOf = (deps: RouteDeps): readonly Route[] =>
  [
    recommendationRoutes,
    comparisonRoutes,
    batchRoutes,
    disclosureRoutes,
    quizRoutes,
    faqRoutes,
    productRoutes,
    productChangeRoutes,
    importRoutes,
    feedRoutes,
    catalogRoutes,
    catalogHealthRoutes,
    sessionRoutes,
    siteRoutes,
    keyRoutes,
    weightSetVersionRoutes,
    weightSetRoutes,
    decisionProblemRoutes,
    savedRoutes,
    ruleRoutes,
    auditRoutes,
    metricsRoutes,
  ].flatMap((routesOf) => routesOf(deps))

function routeDepsOf(deps: ApiDeps): RouteDeps {
  const { sites, siteWriter, store, find } = deps
  const { catalog } = sites.site(DEFAULT_SITE).forRules()
  const snapshot: SnapshotFor = (res) => sites.site(callerOf(res).site).snapshot()
  const replay = createReplay(find)
  const imports = createImports({
    ...deps,
    run: deps.runImport,
    discard: discardUpload,
    fedIn: markApplied,
  })
  return {
    ...deps,
    snapshot,
    forRules: (res) => sites.site(callerOf(res).site).forRules(),
    catalog,
    personas: deps.governance.personas,
    requestSchema: recommendationRequestSchema,
    replay,
    answer: createAnswerCache(),
    drafted: (current, id) => draftSnapshot(siteWriter.reads(), current, id),
    earlier: createEarlierWeights(find, replay, siteWriter.reads),
    administration: createAdministration(deps),
    siteAdministration: createSiteAdministration(deps),
    catalogVersions: createCatalogVersions(deps),
    imports,
    feeds: createFeeds({ ...deps, imports }),
    limits: { folder: deps.uploads, bytesMax: deps.importLimit, openRequest: deps.openRequest },
    products: createProducts(deps),
    metrics: createMetrics(() => store === null),
  }
}
