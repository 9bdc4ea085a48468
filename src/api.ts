import type { Catalog } from '../catalog/index.js'
import { createAnswerCache } from './answer-cache.js'
import type { Content } from './content/content.js'
import { openApiDocument, type OpenApiDocument } from './openapi/document.js'
import { batchRoutes } from './routes/batch/batch.js'
import { comparisonRoutes } from './routes/comparisons.js'
import { disclosureRoutes } from './routes/disclosure.js'
import { faqRoutes } from './routes/faq.js'
import { openApiRoutes } from './routes/openapi.js'
import { productRoutes } from './routes/products.js'
import { quizRoutes } from './routes/quiz.js'
import { recommendationRoutes } from './routes/recommendations.js'
import type { Route } from './routes/route-table.js'
import { createReplay } from './replay.js'
import { comparisonRequestSchema } from './routes/schemas/comparison-request.js'
import { disclosureQuery } from './routes/schemas/disclosure.js'
import { localeQuery } from './routes/schemas/locale-query.js'
import { quizRequestSchema } from './routes/schemas/quiz.js'
import { recommendationRequestSchema } from './routes/schemas/recommendation-request.js'
import type { Report } from './routes/to-problem.js'
import type { Snapshot } from './snapshot/snapshot.js'
import { serviceVersion } from './versions.js'

interface Api {
  readonly document: OpenApiDocument
  readonly openRoutes: readonly Route[]
  readonly readRoutes: readonly Route[]
}

/** The routes of the service over whatever snapshot is current; `report` as the problem handler has it. */
export function createApi(
  snapshot: () => Snapshot,
  bodyLimit: number,
  report: Report,
  content: Pick<Content, 'find'>,
): Api {
  const { catalog } = snapshot()
  const disclosure = disclosureQuery(catalog)
  const requestSchema = oncePerCatalog(recommendationRequestSchema)
  const comparisonSchema = comparisonRequestSchema(catalog, requestSchema(catalog))
  const quizSchema = oncePerCatalog((one) => quizRequestSchema(one, requestSchema(one)))
  const query = localeQuery(catalog)
  const answering = { requestSchema, replay: createReplay(content), answer: createAnswerCache() }
  const recommendations = { ...answering, snapshot, bodyLimit }
  const document = openApiDocument(
    {
      recommendation: requestSchema(catalog),
      comparison: comparisonSchema,
      disclosure,
      quiz: quizSchema(catalog),
      locale: query,
    },
    serviceVersion,
  )
  return {
    document,
    openRoutes: openApiRoutes(document),
    readRoutes: [
      ...recommendationRoutes(recommendations),
      ...batchRoutes({ ...recommendations, report }),
      ...comparisonRoutes({ snapshot, requestSchema: comparisonSchema, bodyLimit }),
      ...disclosureRoutes(snapshot, disclosure),
      ...quizRoutes({ ...recommendations, query, quizSchema }),
      ...faqRoutes(snapshot, query),
      ...productRoutes(snapshot),
    ],
  }
}

/** A schema is large to make, and as immutable as the catalogue whose words it knows. */
function oncePerCatalog<Schema>(make: (catalog: Catalog) => Schema): (catalog: Catalog) => Schema {
  const made = new WeakMap<Catalog, Schema>()
  return (catalog) => {
    const schema = made.get(catalog) ?? make(catalog)
    made.set(catalog, schema)
    return schema
  }
}
