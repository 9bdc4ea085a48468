import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { decisionProblemsSchema } from '../routes/schemas/decision-problems.js'
import { json, problems, reads } from './problems.js'

export const decisionProblemPaths: ZodOpenApiPathsObject = {
  '/v1/decision-problems': {
    get: {
      operationId: 'getDecisionProblems',
      tags: ['Weight sets'],
      summary: 'What each persona asks, without weights',
      description:
        'Whoever puts weights beside these columns gets the scores and the order that a preview has. Gates have been ' +
        'applied: what they exclude is not in it.',
      responses: {
        200: { description: 'The decision problems.', content: json(decisionProblemsSchema) },
        ...problems([...reads, 'versions-misfit']),
      },
    },
  },
}
