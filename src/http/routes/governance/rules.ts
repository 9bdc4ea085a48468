import { callerOf } from '../../middleware/caller.js'
import { describeRules } from '../../../usecases/govern/publications.js'
import { publishRules } from '../../../usecases/govern/publish-rules.js'
import { tryRules } from '../../../usecases/govern/preview-rules.js'
import { ifMatch } from '../if-match.js'
import { jsonBody } from '../../body/json-body.js'
import { parseInput } from '../../../usecases/parse-input.js'
import type { Operation, Route } from '../route-table.js'
import { newRulesSchema, triedRulesSchema } from '../schemas/rules.js'
import { sendRevision } from '../send-revision.js'
import { writerOf } from '../writer-of.js'
import type { GovernanceDeps } from './deps.js'

/** `/v1/rules`: who may not be shown what. Only an admin edits them, and sees first what that would show to whom. */
export function ruleRoutes(deps: GovernanceDeps): readonly Route[] {
  return [
    { path: '/v1/rules', get: read(deps), put: publish(deps) },
    { path: '/v1/rules/preview', post: preview(deps) },
  ]
}

const read = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (_req, res) => {
      const published = await describeRules(siteWriter.reads(), callerOf(res).site)
      sendRevision(res, published.number, published)
    },
  ],
})

const publish = ({ snapshot, siteWriter, clock, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'administer',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const wanted = { current: ifMatch(req), ...parseInput(newRulesSchema, req.body) }
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const published = await siteWriter.write(writer.site, (tx) =>
        publishRules({ tx, ...writer }, live, wanted),
      )
      sendRevision(res, published.number, published)
    },
  ],
})

const preview = ({ snapshot, siteWriter, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'administer',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const wanted = parseInput(triedRulesSchema, req.body)
      const tried = await tryRules(siteWriter.reads(), snapshot(res), wanted.rules)
      res.set('Cache-Control', 'no-store').json(tried)
    },
  ],
})
