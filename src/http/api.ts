import { callerOf } from './middleware/caller.js'
import { createAnswerCache } from '../usecases/recommend/answer-cache.js'
import type { AppDeps } from './app.js'
import type { LoadedCatalog } from '../sites/builtin-catalog.js'
import type { Governance } from '../usecases/govern/shipped-governance.js'
import type { FindContent } from '../snapshot/versions/content.js'
import { createEarlierWeights } from '../usecases/describe/earlier-weights.js'
import { createMetrics, type Metrics } from './middleware/metrics.js'
import { openApiDocument, type OpenApiDocument } from './openapi/document.js'
import { createReplay } from '../snapshot/replay.js'
import { batchRoutes } from './routes/batch/batch.js'
import { catalogHealthRoutes } from './routes/catalog-health.js'
import { comparisonRoutes } from './routes/comparisons.js'
import { disclosureRoutes } from './routes/disclosure.js'
import { docsRoutes } from './static/docs.js'
import { faqRoutes } from './routes/faq.js'
import { governanceRoutes } from './routes/governance/governance-routes.js'
import { healthRoutes } from './routes/health.js'
import { keyRoutes } from './routes/keys.js'
import { metricsRoutes } from './routes/metrics.js'
import { openApiRoutes } from './routes/openapi.js'
import { productRoutes } from './routes/products.js'
import { quizRoutes } from './routes/quiz.js'
import { recommendationRoutes } from './routes/recommendations.js'
import { comparisonRequestSchema } from './routes/schemas/comparison-request.js'
import { disclosureQuery } from './routes/schemas/disclosure.js'
import { localeQuery } from '../usecases/recommend/locale-query.js'
import { quizRequestSchema } from './routes/schemas/quiz.js'
import { recommendationRequestSchema } from '../usecases/recommend/request-schema.js'
import { personaSchema } from '../usecases/govern/personas.js'
import { oncePerCatalog } from '../usecases/once-per-catalog.js'
import { draftEditSchema } from './routes/schemas/weight-sets.js'
import { sessionRoutes } from './routes/session.js'
import { siteRoutes } from './routes/sites.js'
import type { SnapshotFor } from './routes/snapshot-for.js'
import type { Report } from './problem/to-problem.js'
import { webRoutes } from './static/web.js'
import { DEFAULT_SITE } from '../store/site-id.js'
import { createAdministration } from '../usecases/admin/administration.js'
import type { SiteWriter } from '../sites/site-writer.js'
import type { Sites } from '../sites/sites.js'
import type { Clock } from '../snapshot/current.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import type { Store } from '../store/store.js'
import { draftSnapshot } from '../usecases/govern/drafts.js'
import { serviceVersion } from '../snapshot/versions/release.js'

interface Api extends Pick<AppDeps, 'identity' | 'openRoutes' | 'keyedRoutes'> {
  readonly document: OpenApiDocument
  readonly metrics: Metrics
}

export interface ApiDeps {
  readonly sites: Sites
  readonly siteWriter: SiteWriter
  /** Null while the store cannot be reached. */
  readonly store: Store | null
  readonly find: FindContent
  /** The shipped catalogue, with which a new site starts. */
  readonly base: LoadedCatalog
  readonly governance: Governance
  readonly clock: Clock
  /** The largest body, in bytes. */
  readonly bodyLimit: number
  readonly report: Report
}

/** The routes of the service, its OpenAPI document and its metrics. `report` is called with each unexpected error. */
export function createApi(deps: ApiDeps): Api {
  const { sites, siteWriter, store, find, clock, bodyLimit, report } = deps
  const metrics = createMetrics(() => store === null)
  const { catalog } = sites.site(DEFAULT_SITE).snapshot()
  const snapshot: SnapshotFor = (res) => sites.site(callerOf(res).site).snapshot()
  const disclosure = disclosureQuery(catalog)
  const requestSchema = recommendationRequestSchema
  const comparisonSchema = comparisonRequestSchema(requestSchema(catalog))
  const quizSchema = oncePerCatalog((one) => quizRequestSchema(one, requestSchema(one)))
  const query = localeQuery(catalog)
  const replay = createReplay(find)
  const earlier = createEarlierWeights(find, replay, siteWriter.reads)
  const drafted = (current: Snapshot, id: string) => draftSnapshot(siteWriter.reads(), current, id)
  const answering = { requestSchema, replay, drafted, answer: createAnswerCache() }
  const recommendations = { ...answering, snapshot, bodyLimit }
  const administration = createAdministration(deps)
  const keyedRoutes = [
    ...recommendationRoutes(recommendations),
    ...batchRoutes({ ...recommendations, report }),
    ...comparisonRoutes({ snapshot, requestSchema: comparisonSchema, bodyLimit }),
    ...disclosureRoutes(snapshot, disclosure, earlier),
    ...quizRoutes({ ...recommendations, query, quizSchema }),
    ...faqRoutes(snapshot, query),
    ...productRoutes(snapshot, query),
    ...catalogHealthRoutes(snapshot),
    ...sessionRoutes({ administration, sites, bodyLimit }),
    ...siteRoutes({ administration, bodyLimit }),
    ...keyRoutes({ administration, bodyLimit }),
    ...metricsRoutes(metrics),
    ...governanceRoutes({ ...deps, snapshot }),
  ]
  const schemas = {
    recommendation: requestSchema(catalog),
    comparison: comparisonSchema,
    disclosure,
    quiz: quizSchema(catalog),
    locale: query,
    governance: { draftEdit: draftEditSchema(catalog), personaBody: personaSchema(catalog) },
  }
  const files = [...docsRoutes(), ...webRoutes()]
  const open = [...healthRoutes(() => false), ...files, ...openApiRoutes({})]
  const document = openApiDocument(schemas, [...open, ...keyedRoutes], serviceVersion)
  return {
    document,
    metrics,
    identity: { key: sites.key, keyOf: sites.keyOf, sessions: store, clock },
    openRoutes: [...files, ...openApiRoutes(document)],
    keyedRoutes,
  }
}
