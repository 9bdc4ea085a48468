import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { faqSchema } from '../routes/schemas/faq.js'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import { json, problems, reads } from './problems.js'

export function faqPaths(query: LocaleQuery): ZodOpenApiPathsObject {
  return {
    '/v1/faq': {
      get: {
        operationId: 'getFaq',
        tags: ['Catalogue'],
        summary: 'Questions with who answers them, and in whose interest',
        requestParams: { query },
        responses: {
          200: { description: 'The questions, with their answers.', content: json(faqSchema) },
          304: { description: 'The ETag still holds.' },
          ...problems(reads),
        },
      },
    },
  }
}
