import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { catalogHealthQuery, catalogHealthSchema } from '../routes/schemas/catalog-health.js'
import { json, problems, reads } from './problems.js'

export const catalogHealthPaths: ZodOpenApiPathsObject = {
  '/v1/catalog-health': {
    get: {
      operationId: 'checkCatalog',
      tags: ['Catalogue'],
      summary: 'The facts that are missing, contested, unsure or out of date, and what comes of it',
      description:
        'An attribute that is private to the shop is in none of it, and neither is a criterion that looks at one. ' +
        'A concern on which nobody claims anything is no gap: nothing is missing there.',
      requestParams: { query: catalogHealthQuery },
      responses: {
        200: { description: 'A page of gaps.', content: json(catalogHealthSchema) },
        304: { description: 'The ETag still holds.' },
        ...problems(reads),
      },
    },
  },
}
