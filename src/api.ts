import { createAnswerCache } from './answer-cache.js'
import { openApiDocument } from './openapi/document.js'
import { openApiRoutes } from './routes/openapi.js'
import { productRoutes } from './routes/products.js'
import { recommendationRoutes } from './routes/recommendations.js'
import type { Route } from './routes/route-table.js'
import { recommendationRequestSchema } from './routes/schemas/recommendation-request.js'
import type { Snapshot } from './snapshot/snapshot.js'
import { serviceVersion } from './versions.js'

interface Api {
  readonly openRoutes: readonly Route[]
  readonly readRoutes: readonly Route[]
}

/** The routes of the service over whatever snapshot is current. */
export function createApi(snapshot: () => Snapshot, bodyLimit: number): Api {
  const requestSchema = recommendationRequestSchema(snapshot().catalog)
  const recommendations = { snapshot, requestSchema, answer: createAnswerCache(), bodyLimit }
  return {
    openRoutes: openApiRoutes(openApiDocument(requestSchema, serviceVersion)),
    readRoutes: [...recommendationRoutes(recommendations), ...productRoutes(snapshot)],
  }
}
