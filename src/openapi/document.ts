import { createDocument } from 'zod-openapi'
import type { ComparisonRequestSchema } from '../routes/schemas/comparison-request.js'
import type { RequestSchema } from '../routes/schemas/recommendation-request.js'
import { comparisonPaths } from './comparisons.js'
import type { DisclosureQuery } from '../routes/schemas/disclosure.js'
import type { LocaleQuery } from '../routes/schemas/locale-query.js'
import type { QuizRequestSchema } from '../routes/schemas/quiz.js'
import { batchPaths } from './batch.js'
import { disclosurePaths } from './disclosure.js'
import { faqPaths } from './faq.js'
import { operationPaths } from './operations.js'
import { productPaths } from './products.js'
import { quizPaths } from './quiz.js'
import { recommendationPaths } from './recommendations.js'

/** The OpenAPI 3.1 document of every route, made from the schemas that parse the requests. */
export function openApiDocument(
  requestSchema: RequestSchema,
  comparison: ComparisonRequestSchema,
  disclosure: DisclosureQuery,
  quiz: QuizRequestSchema,
  locale: LocaleQuery,
  version: string,
) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Candour',
      version,
      description: 'Ranks products for a profile and shows its working.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      ...recommendationPaths(requestSchema),
      ...comparisonPaths(comparison),
      ...batchPaths(requestSchema),
      ...disclosurePaths(disclosure),
      ...quizPaths(locale, quiz, requestSchema),
      ...faqPaths(locale),
      ...productPaths,
      ...operationPaths,
    },
  })
}
