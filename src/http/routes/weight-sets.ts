import { randomUUID } from 'node:crypto'
import { removeDocument } from '../../usecases/govern/documents.js'
import { editDraft, listWeightSets, readDraft, startDraft } from '../../usecases/govern/drafts.js'
import { previewDraft } from '../../usecases/govern/preview-weights.js'
import { publishDraft } from '../../usecases/govern/publish-weights.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { schemaBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { exampleId, examplePreviewId, idInPath, oneExample } from './governed.js'
import {
  draftEditSchema,
  draftSchema,
  newDraftSchema,
  publishedNowSchema,
  publishSchema,
  weightSetPreviewSchema,
  weightSetsSchema,
} from './weight-sets-schema.js'
import { writerOf } from './writer-of.js'

const tag = 'Weight sets'
const path = '/v1/weight-sets'
const params = idInPath(exampleId)

/** `/v1/weight-sets`: what is in force, and drafts to work on, from their start to their publication. */
export const weightSetRoutes = (deps: RouteDeps): readonly Route[] =>
  [list, start, read, edit, remove, preview, publish].map((one) => one(deps))

const list = ({ snapshot, siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path,
    access: 'study',
    operationId: 'listWeightSets',
    tag,
    summary: 'The weights in force, and the drafts',
    description:
      'The ETag is the number in force, which restoring asks for as `If-Match`; it says nothing of the drafts.',
    answers: { 200: { description: 'The weight sets.', schema: weightSetsSchema } },
    revision: ({ published }) => published.number,
    run: ({ res }) => listWeightSets(siteWriter.reads(), snapshot(res)),
  })

const start = ({ snapshot, siteWriter, clock }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path,
    access: 'edit',
    operationId: 'createWeightSet',
    tag,
    summary: 'Start a draft from weights that are, or were, in force',
    body: newDraftSchema,
    examples: oneExample({ name: 'Price matters more' }),
    answers: { 201: { description: 'The draft.', schema: draftSchema } },
    location: ({ id }) => `${path}/${id}`,
    revision: ({ revision }) => revision,
    problems: ['unknown-id', 'too-many-documents'],
    run: ({ body: { name, from }, res }) => {
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const wanted = { id: randomUUID(), name, from: from === 'published' ? 'current' : from } as const
      return siteWriter.write(writer.site, (tx) => startDraft({ tx, ...writer }, live, wanted))
    },
  })

const read = ({ snapshot, siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path: `${path}/:id`,
    access: 'study',
    operationId: 'getWeightSet',
    tag,
    summary: 'A draft',
    params,
    answers: { 200: { description: 'The draft.', schema: draftSchema } },
    revision: ({ revision }) => revision,
    problems: ['unknown-id'],
    run: ({ params: { id }, res }) => readDraft(siteWriter.reads(), snapshot(res), id),
  })

const edit = ({ siteWriter, clock, ...deps }: RouteDeps): Route =>
  defineRoute({
    method: 'patch',
    path: `${path}/:id`,
    access: 'edit',
    operationId: 'editWeightSet',
    tag,
    summary: 'Change the name or the weights of a draft',
    params,
    ifMatch: true,
    body: schemaBySite(deps, draftEditSchema),
    examples: oneExample({ name: 'Price matters most' }),
    answers: { 200: { description: 'The draft as it is now.', schema: draftSchema } },
    revision: ({ revision }) => revision,
    problems: ['unknown-id'],
    run: ({ params: { id }, revision, body, res }) => {
      const [writer, live] = [writerOf(res, clock), deps.snapshot(res)]
      const wanted = { id, revision, ...body }
      return siteWriter.write(writer.site, (tx) => editDraft({ tx, ...writer }, live, wanted))
    },
  })

const remove = ({ siteWriter, clock }: RouteDeps): Route =>
  defineRoute({
    method: 'delete',
    path: `${path}/:id`,
    access: 'edit',
    operationId: 'deleteWeightSet',
    tag,
    summary: 'Delete a draft',
    params,
    ifMatch: true,
    answers: { 204: { description: 'It is gone; the audit log remembers it.' } },
    problems: ['unknown-id'],
    run: async ({ params: { id }, revision, res }) => {
      const writer = writerOf(res, clock)
      const ref = { kind: 'weight-set', id, revision } as const
      await siteWriter.write(writer.site, (tx) => removeDocument({ tx, ...writer }, ref))
    },
  })

const preview = ({ snapshot, siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path: `${path}/:id/preview`,
    access: 'study',
    operationId: 'previewWeightSet',
    tag,
    summary: 'What publishing a draft would change for each persona, and whether the policies let it',
    params,
    answers: { 200: { description: 'The preview.', schema: weightSetPreviewSchema } },
    problems: ['unknown-id'],
    run: ({ params: { id }, res }) => previewDraft(siteWriter.reads(), snapshot(res), id),
  })

const publish = ({ snapshot, siteWriter, clock }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path: `${path}/:id/publish`,
    access: 'edit',
    operationId: 'publishWeightSet',
    tag,
    summary: 'Put a draft in force, as it was previewed',
    description:
      'The draft is removed: from then on it is history, and its weights are those of the new number. To go back, ' +
      'restore an earlier number. A failing policy is a 409 that names the policy, the persona and the product.',
    params,
    ifMatch: true,
    body: publishSchema,
    examples: oneExample({ note: 'Price matters more this winter', previewId: examplePreviewId }),
    answers: { 200: { description: 'What is in force now.', schema: publishedNowSchema } },
    revision: ({ number }) => number,
    problems: ['unknown-id', 'preview-stale', 'policy-failed', 'versions-misfit'],
    run: ({ params: { id }, revision, body, res }) => {
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const wanted = { id, revision, ...body }
      return siteWriter.write(writer.site, (tx) => publishDraft({ tx, ...writer }, live, wanted))
    },
  })
