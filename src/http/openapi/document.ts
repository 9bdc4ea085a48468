import { createDocument, type oas31 } from 'zod-openapi'
import type { ComparisonRequestSchema } from '../routes/schemas/comparison-request.js'
import type { DisclosureQuery } from '../routes/schemas/disclosure.js'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import type { QuizRequestSchema } from '../routes/schemas/quiz.js'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import type { Route } from '../routes/route-table.js'
import { accessPaths } from './access.js'
import { securitySchemes, withAccess } from './with-access.js'
import { batchPaths } from './batch.js'
import { catalogHealthPaths } from './catalog-health.js'
import { comparisonPaths } from './comparisons.js'
import { disclosurePaths } from './disclosure.js'
import { faqPaths } from './faq.js'
import { governancePaths, type GovernanceSchemas } from './governance.js'
import { operationPaths } from './operations.js'
import { problemComponent } from './problems.js'
import { productPaths } from './products.js'
import { quizPaths } from './quiz.js'
import { recommendationPaths } from './recommendations.js'
import { widgetPaths } from './widget.js'

/** The schemas that parse the requests. */
export interface RequestSchemas {
  readonly recommendation: RequestSchema
  readonly comparison: ComparisonRequestSchema
  readonly disclosure: DisclosureQuery
  readonly quiz: QuizRequestSchema
  readonly locale: LocaleQuery
  readonly governance: GovernanceSchemas
}

export type OpenApiDocument = oas31.OpenAPIObject

const description = `Ranks products for a profile and shows its working.

Every error is \`application/problem+json\` (RFC 9457). An address that is not listed here is a 404
(\`/problems/not-found\`); another method on a listed one is a 405 (\`/problems/method-not-allowed\`) whose \`Allow\` says
which there are. Each \`GET\` answers \`HEAD\` too.`

/** The OpenAPI 3.1 document of every route, made from the routes and the schemas that parse the requests. */
export function openApiDocument(
  schemas: RequestSchemas,
  routes: readonly Route[],
  version: string,
): OpenApiDocument {
  const paths = {
    ...recommendationPaths(schemas.recommendation),
    ...comparisonPaths(schemas.comparison),
    ...batchPaths(schemas.recommendation),
    ...disclosurePaths(schemas.disclosure),
    ...quizPaths(schemas.locale, schemas.quiz, schemas.recommendation),
    ...faqPaths(schemas.locale),
    ...productPaths(schemas.locale),
    ...catalogHealthPaths,
    ...accessPaths,
    ...governancePaths(schemas.governance),
    ...operationPaths,
    ...widgetPaths,
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Candour',
      version,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: withAccess(paths, routes),
    components: {
      securitySchemes,
      schemas: {
        ...problemComponent,
        RecommendationRequest: schemas.recommendation,
        Profile: schemas.recommendation.shape.profile,
        ComparisonRequest: schemas.comparison,
        QuizRequest: schemas.quiz,
      },
    },
  })
}
