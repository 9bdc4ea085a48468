import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  newRulesSchema,
  publishedRulesSchema,
  rulesPreviewSchema,
  triedRulesSchema,
} from '../routes/schemas/rules.js'
import { publicationSchema } from '../routes/schemas/publication.js'
import { bodyOf, conditional, examplePreviewId, withETag } from './governed.js'
import { bodies, json, problems, reads } from './problems.js'

const tags = ['Rules']

const exampleRules = ['pregnancy', 'breastfeeding', 'eczema'].map((condition) => ({
  id: `exosome-${condition}`,
  kind: 'contraindication',
  applies: { conditions: [condition] },
  excludes: { attribute: 'category', oneOf: ['exosome'] },
  from: '2000-01-01',
  evidence: ['who-may-avoid'],
}))

const get: ZodOpenApiOperationObject = {
  operationId: 'getRules',
  tags,
  summary: 'The rules in force: who may not be shown what',
  responses: {
    200: withETag({ description: 'The rules.', content: json(publishedRulesSchema) }),
    ...problems(reads),
  },
}

const preview: ZodOpenApiOperationObject = {
  operationId: 'previewRules',
  tags,
  summary: 'Which products other rules would show or hide, to whom and from when',
  requestBody: bodyOf(triedRulesSchema, { rules: exampleRules }),
  responses: {
    200: { description: 'The preview.', content: json(rulesPreviewSchema) },
    ...problems([...bodies, 'versions-misfit']),
  },
}

const put: ZodOpenApiOperationObject = {
  operationId: 'publishRules',
  tags,
  summary: 'Put rules in force, as they were previewed',
  description: '`If-Match` is the number now in force. A failing policy is a 409, as for weights.',
  requestParams: { header: conditional },
  requestBody: bodyOf(newRulesSchema, {
    rules: exampleRules,
    note: 'No market rules: we sell in one country only',
    previewId: examplePreviewId,
  }),
  responses: {
    200: withETag({ description: 'What is in force now.', content: json(publicationSchema) }),
    ...problems([
      ...bodies,
      'preview-stale',
      'policy-failed',
      'versions-misfit',
      'precondition-failed',
      'precondition-required',
    ]),
  },
}

export const rulePaths: ZodOpenApiPathsObject = {
  '/v1/rules': { get, put },
  '/v1/rules/preview': { post: preview },
}
