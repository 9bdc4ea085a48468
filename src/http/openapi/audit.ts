import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { auditPageSchema, auditQuery } from '../routes/schemas/audit.js'
import { json, problems, reads } from './problems.js'

export const auditPaths: ZodOpenApiPathsObject = {
  '/v1/audit': {
    get: {
      operationId: 'readAudit',
      tags: ['Audit'],
      summary: 'Who did what, newest first',
      description:
        'Entries are numbered without a gap, and each holds the hash of the one before, so that an edit shows.',
      requestParams: { query: auditQuery },
      responses: {
        200: { description: 'A page of entries.', content: json(auditPageSchema) },
        ...problems(reads),
      },
    },
  },
}
