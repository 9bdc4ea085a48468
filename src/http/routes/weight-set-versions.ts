import { z } from 'zod'
import { callerOf } from '../middleware/caller.js'
import { diffWeightSets } from '../../usecases/govern/diff-weights.js'
import { describePublication, listVersions } from '../../usecases/govern/publications.js'
import { restoreWeights } from '../../usecases/govern/publish-weights.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import { oneExample } from './governed.js'
import {
  diffQuery,
  diffSchema,
  publishedNowSchema,
  publishedWeightsSchema,
  restoreSchema,
  versionsSchema,
} from './weight-sets-schema.js'
import { writerOf } from './writer-of.js'

const tag = 'Weight sets'
const path = '/v1/weight-sets/versions'

/** What was ever in force on a site: list it, read it, compare it, put it in force again. */
export const weightSetVersionRoutes = (deps: RouteDeps): readonly Route[] => [
  diff(deps),
  list(deps),
  read(deps),
  restore(deps),
]

const byNumber = z.strictObject({
  number: z
    .string()
    .refine((text) => /^[1-9]\d{0,8}$/.test(text), 'There is no publication of this number.')
    .transform(Number)
    .meta({ example: '1' }),
})

const diff = ({ snapshot, siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path: '/v1/weight-sets/diff',
    access: 'study',
    operationId: 'diffWeightSets',
    tag,
    summary: 'What differs between two numbers, or a number and a draft',
    query: diffQuery,
    answers: { 200: { description: 'The differences.', schema: diffSchema } },
    problems: ['unknown-id'],
    run: ({ query, res }) => diffWeightSets(siteWriter.reads(), snapshot(res), query),
  })

const list = ({ siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path,
    access: 'study',
    operationId: 'listWeightSetVersions',
    tag,
    summary: 'All weights that were ever in force',
    answers: { 200: { description: 'The publications.', schema: versionsSchema } },
    run: async ({ res }) => ({ versions: await listVersions(siteWriter.reads(), callerOf(res).site) }),
  })

const read = ({ siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path: `${path}/:number`,
    access: 'study',
    operationId: 'getWeightSetVersion',
    tag,
    summary: 'Weights that are, or were, in force',
    params: byNumber,
    answers: { 200: { description: 'The publication.', schema: publishedWeightsSchema } },
    problems: ['unknown-id'],
    run: ({ params, res }) => describePublication(siteWriter.reads(), callerOf(res).site, params.number),
  })

const restore = ({ snapshot, siteWriter, clock }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path: `${path}/:number/restore`,
    access: 'edit',
    operationId: 'restoreWeightSetVersion',
    tag,
    summary: 'Put earlier weights in force again',
    description:
      'As a new number, fitted to the criteria of now, and under the policies. `If-Match` is the number now in force.',
    params: byNumber,
    ifMatch: true,
    body: restoreSchema,
    examples: oneExample({ note: 'Back to how it was' }),
    answers: { 200: { description: 'What is in force now.', schema: publishedNowSchema } },
    revision: ({ number }) => number,
    problems: ['unknown-id', 'policy-failed', 'versions-misfit'],
    run: ({ params, revision, body, res }) => {
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const wanted = { number: params.number, current: revision, ...body }
      return siteWriter.write(writer.site, (tx) => restoreWeights({ tx, ...writer }, live, wanted))
    },
  })
