import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { disclosureSchema, type DisclosureQuery } from '../routes/schemas/disclosure.js'
import { json, problems, reads } from './problems.js'

export function disclosurePaths(query: DisclosureQuery): ZodOpenApiPathsObject {
  return {
    '/v1/disclosure': {
      get: {
        operationId: 'disclose',
        tags: ['Recommendations'],
        summary: 'What decides the order of products, how much, and why',
        description:
          'Computed from the weights in force, or from any that were. Nothing of a product is in it, and nothing of a person.',
        requestParams: { query },
        responses: {
          200: { description: 'The disclosure of the published weights.', content: json(disclosureSchema) },
          304: { description: 'The ETag still holds.' },
          ...problems([...reads, 'unknown-version', 'versions-misfit']),
        },
      },
    },
  }
}
