import { callerOf } from '../middleware/caller.js'
import { tryRules } from '../../usecases/govern/preview-rules.js'
import { describeRules } from '../../usecases/govern/publications.js'
import { publishRules } from '../../usecases/govern/publish-rules.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import { exampleRules } from './examples.js'
import { examplePreviewId, oneExample } from './governed.js'
import {
  inEitherForm,
  newRulesSchema,
  publishedRulesSchema,
  rulesNowSchema,
  rulesPreviewSchema,
  triedRulesSchema,
} from './rules-schema.js'
import { writerOf } from './writer-of.js'

const tag = 'Rules'

/** `/v1/rules`: who may not be shown what. Only an admin edits them, and sees first what that would show to whom. */
export const ruleRoutes = (deps: RouteDeps): readonly Route[] => [read(deps), publish(deps), preview(deps)]

const read = ({ siteWriter }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path: '/v1/rules',
    access: 'study',
    operationId: 'getRules',
    tag,
    summary: 'The rules in force: who may not be shown what',
    answers: { 200: { description: 'The rules.', schema: publishedRulesSchema } },
    revision: ({ number }) => number,
    run: ({ res }) => describeRules(siteWriter.reads(), callerOf(res).site),
  })

const publish = ({ forRules, siteWriter, clock, catalog }: RouteDeps): Route =>
  defineRoute({
    method: 'put',
    path: '/v1/rules',
    access: 'administer',
    operationId: 'publishRules',
    tag,
    summary: 'Put rules in force, as they were previewed',
    description: '`If-Match` is the number now in force. A failing policy is a 409, as for weights.',
    ifMatch: true,
    body: inEitherForm(newRulesSchema),
    examples: oneExample({
      rules: exampleRules(catalog),
      note: 'No market rules: we sell in one country only',
      previewId: examplePreviewId,
    }),
    answers: { 200: { description: 'What is in force now.', schema: rulesNowSchema } },
    revision: ({ number }) => number,
    problems: ['preview-stale', 'policy-failed', 'versions-misfit'],
    run: ({ revision, body, res }) => {
      const [writer, live] = [writerOf(res, clock), forRules(res)]
      const wanted = { current: revision, ...body }
      return siteWriter.write(writer.site, (tx) => publishRules({ tx, ...writer }, live, wanted))
    },
  })

const preview = ({ forRules, siteWriter, catalog }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path: '/v1/rules/preview',
    access: 'administer',
    operationId: 'previewRules',
    tag,
    summary: 'Which products other rules would show or hide, to whom and from when',
    body: inEitherForm(triedRulesSchema),
    examples: oneExample({ rules: exampleRules(catalog) }),
    answers: { 200: { description: 'The preview.', schema: rulesPreviewSchema(catalog.slots) } },
    run: ({ body, res }) => tryRules(siteWriter.reads(), forRules(res), body.rules),
  })
