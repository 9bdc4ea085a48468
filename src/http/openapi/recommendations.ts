import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { readmeRequests } from '../routes/schemas/examples.js'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import { recommendationSchema } from '../routes/schemas/recommendation.js'
import { answering, bodies, json, problems } from './problems.js'

export function recommendationPaths(requestSchema: RequestSchema): ZodOpenApiPathsObject {
  return {
    '/v1/recommendations': {
      post: {
        operationId: 'recommend',
        tags: ['Recommendations'],
        summary: 'Rank products for a profile',
        description:
          'Every product in scope is ranked or excluded. Nothing of the profile is stored: to ask later why something ' +
          'was shown, keep the request and replay it with `asOf`, the versions and the date of its answer.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: requestSchema, examples: readmeRequests } },
        },
        responses: {
          200: { description: 'The ranking, with its reasons.', content: json(recommendationSchema) },
          ...problems([...bodies, ...answering]),
        },
      },
    },
  }
}
