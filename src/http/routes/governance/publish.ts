import { previewDraft } from '../../../usecases/govern/preview-weights.js'
import { publishDraft } from '../../../usecases/govern/publish-weights.js'
import { ifMatch } from '../if-match.js'
import { jsonBody } from '../../body/json-body.js'
import { parseInput } from '../../../usecases/parse-input.js'
import { idIn } from '../path-ids.js'
import type { Operation, Route } from '../route-table.js'
import { publishSchema } from '../schemas/weight-sets.js'
import { sendRevision } from '../send-revision.js'
import { writerOf } from '../writer-of.js'
import type { GovernanceDeps } from './deps.js'

/** From a draft to what is in force: look at what would change, then publish just that. */
export function publishRoutes(deps: GovernanceDeps): readonly Route[] {
  return [
    { path: '/v1/weight-sets/:id/preview', post: preview(deps) },
    { path: '/v1/weight-sets/:id/publish', post: publish(deps) },
  ]
}

const preview = ({ snapshot, siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (req, res) => {
      const seen = await previewDraft(siteWriter.reads(), snapshot(res), idIn(req))
      res.set('Cache-Control', 'no-store').json(seen)
    },
  ],
})

const publish = ({ snapshot, siteWriter, clock, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const [id, revision] = [idIn(req), ifMatch(req)]
      const wanted = { id, revision, ...parseInput(publishSchema, req.body) }
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const published = await siteWriter.write(writer.site, (tx) =>
        publishDraft({ tx, ...writer }, live, wanted),
      )
      sendRevision(res, published.number, published)
    },
  ],
})
