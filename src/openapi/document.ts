import { createDocument } from 'zod-openapi'
import type { RequestSchema } from '../routes/schemas/recommendation-request.js'
import { operationPaths } from './operations.js'
import { productPaths } from './products.js'
import { recommendationPaths } from './recommendations.js'

/** The OpenAPI 3.1 document of every route, made from the schemas that parse the requests. */
export function openApiDocument(requestSchema: RequestSchema, version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Candour',
      version,
      description: 'Ranks products for a profile and shows its working.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: { ...recommendationPaths(requestSchema), ...productPaths, ...operationPaths },
  })
}
