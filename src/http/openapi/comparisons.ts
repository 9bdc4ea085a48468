import type { ZodOpenApiPathsObject } from 'zod-openapi'
import type { ComparisonRequestSchema } from '../routes/schemas/comparison-request.js'
import { comparisonSchema } from '../routes/schemas/comparison.js'
import { comparisonRequests } from '../routes/schemas/examples.js'
import { bodies, json, problems } from './problems.js'

export function comparisonPaths(requestSchema: ComparisonRequestSchema): ZodOpenApiPathsObject {
  return {
    '/v1/comparisons': {
      post: {
        operationId: 'compare',
        tags: ['Comparisons'],
        summary: 'Compare products for a profile',
        description:
          'Facts side by side, who leads which criterion, by how much, and which weight would turn each pair round. ' +
          'A product that a gate excludes shows its facts and its gates, no score and no lead.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: requestSchema, examples: comparisonRequests } },
        },
        responses: {
          200: { description: 'The comparison.', content: json(comparisonSchema) },
          ...problems([...bodies, 'unknown-product']),
        },
      },
    },
  }
}
