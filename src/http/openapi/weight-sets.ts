import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { weightSetPreviewSchema } from '../routes/schemas/weight-set-preview.js'
import {
  diffQuery,
  diffSchema,
  draftSchema,
  newDraftSchema,
  publishedWeightsSchema,
  publishSchema,
  restoreSchema,
  versionsSchema,
  weightSetsSchema,
  type DraftEditSchema,
} from '../routes/schemas/weight-sets.js'
import { bodyOf, conditional, exampleId, examplePreviewId, idParameter, withETag } from './governed.js'
import { bodies, json, problems, reads } from './problems.js'

const tags = ['Weight sets']
const number = z.strictObject({ number: z.string().meta({ example: '1' }) })

const list: ZodOpenApiOperationObject = {
  operationId: 'listWeightSets',
  tags,
  summary: 'The weights in force, and the drafts',
  description:
    'The ETag is the number in force, which restoring asks for as `If-Match`; it says nothing of the drafts.',
  responses: {
    200: withETag({ description: 'The weight sets.', content: json(weightSetsSchema) }),
    ...problems(reads),
  },
}

const create: ZodOpenApiOperationObject = {
  operationId: 'createWeightSet',
  tags,
  summary: 'Start a draft from weights that are, or were, in force',
  requestBody: bodyOf(newDraftSchema, { name: 'Price matters more' }),
  responses: {
    201: withETag({ description: 'The draft.', content: json(draftSchema) }),
    ...problems([...bodies, 'unknown-id', 'too-many-documents']),
  },
}

const get: ZodOpenApiOperationObject = {
  operationId: 'getWeightSet',
  tags,
  summary: 'A draft',
  requestParams: { path: idParameter(exampleId) },
  responses: {
    200: withETag({ description: 'The draft.', content: json(draftSchema) }),
    ...problems([...reads, 'unknown-id']),
  },
}

const edit = (schema: DraftEditSchema): ZodOpenApiOperationObject => ({
  operationId: 'editWeightSet',
  tags,
  summary: 'Change the name or the weights of a draft',
  requestParams: { path: idParameter(exampleId), header: conditional },
  requestBody: bodyOf(schema, { name: 'Price matters most' }),
  responses: {
    200: withETag({ description: 'The draft as it is now.', content: json(draftSchema) }),
    ...problems([...bodies, 'unknown-id', 'precondition-failed', 'precondition-required']),
  },
})

const remove: ZodOpenApiOperationObject = {
  operationId: 'deleteWeightSet',
  tags,
  summary: 'Delete a draft',
  requestParams: { path: idParameter(exampleId), header: conditional },
  responses: {
    204: { description: 'It is gone; the audit log remembers it.' },
    ...problems([...reads, 'unknown-id', 'precondition-failed', 'precondition-required']),
  },
}

const preview: ZodOpenApiOperationObject = {
  operationId: 'previewWeightSet',
  tags,
  summary: 'What publishing a draft would change for each persona, and whether the policies let it',
  requestParams: { path: idParameter(exampleId) },
  responses: {
    200: { description: 'The preview.', content: json(weightSetPreviewSchema) },
    ...problems([...reads, 'unknown-id', 'versions-misfit']),
  },
}

const publish: ZodOpenApiOperationObject = {
  operationId: 'publishWeightSet',
  tags,
  summary: 'Put a draft in force, as it was previewed',
  description:
    'The draft is removed: from then on it is history, and its weights are those of the new number. To go back, ' +
    'restore an earlier number. A failing policy is a 409 that names the policy, the persona and the product.',
  requestParams: { path: idParameter(exampleId), header: conditional },
  requestBody: bodyOf(publishSchema, { note: 'Price matters more this winter', previewId: examplePreviewId }),
  responses: {
    200: withETag({ description: 'What is in force now.', content: json(publishedWeightsSchema) }),
    ...problems([
      ...bodies,
      'unknown-id',
      'preview-stale',
      'policy-failed',
      'versions-misfit',
      'precondition-failed',
      'precondition-required',
    ]),
  },
}

const versions: ZodOpenApiOperationObject = {
  operationId: 'listWeightSetVersions',
  tags,
  summary: 'All weights that were ever in force',
  responses: {
    200: { description: 'The publications.', content: json(versionsSchema) },
    ...problems(reads),
  },
}

const version: ZodOpenApiOperationObject = {
  operationId: 'getWeightSetVersion',
  tags,
  summary: 'Weights that are, or were, in force',
  requestParams: { path: number },
  responses: {
    200: { description: 'The publication.', content: json(publishedWeightsSchema) },
    ...problems([...reads, 'unknown-id']),
  },
}

const restore: ZodOpenApiOperationObject = {
  operationId: 'restoreWeightSetVersion',
  tags,
  summary: 'Put earlier weights in force again',
  description:
    'As a new number, with the criteria of now, and under the policies. `If-Match` is the number now in force.',
  requestParams: { path: number, header: conditional },
  requestBody: bodyOf(restoreSchema, { note: 'Back to how it was' }),
  responses: {
    200: withETag({ description: 'What is in force now.', content: json(publishedWeightsSchema) }),
    ...problems([
      ...bodies,
      'unknown-id',
      'policy-failed',
      'versions-misfit',
      'precondition-failed',
      'precondition-required',
    ]),
  },
}

const diff: ZodOpenApiOperationObject = {
  operationId: 'diffWeightSets',
  tags,
  summary: 'What differs between two numbers, or a number and a draft',
  requestParams: { query: diffQuery },
  responses: {
    200: { description: 'The differences.', content: json(diffSchema) },
    ...problems([...reads, 'unknown-id']),
  },
}

export function weightSetPaths(draftEdit: DraftEditSchema): ZodOpenApiPathsObject {
  return {
    '/v1/weight-sets/diff': { get: diff },
    '/v1/weight-sets/versions': { get: versions },
    '/v1/weight-sets/versions/{number}': { get: version },
    '/v1/weight-sets/versions/{number}/restore': { post: restore },
    '/v1/weight-sets': { get: list, post: create },
    '/v1/weight-sets/{id}': { get, patch: edit(draftEdit), delete: remove },
    '/v1/weight-sets/{id}/preview': { post: preview },
    '/v1/weight-sets/{id}/publish': { post: publish },
  }
}
