import { callerOf } from '../../middleware/caller.js'
import { diffWeightSets } from '../../../usecases/govern/diff-weights.js'
import { describePublication, listVersions } from '../../../usecases/govern/publications.js'
import { restoreWeights } from '../../../usecases/govern/publish-weights.js'
import { ifMatch } from '../if-match.js'
import { jsonBody } from '../../body/json-body.js'
import { parseInput } from '../../../usecases/parse-input.js'
import { numberIn } from '../path-ids.js'
import type { Operation, Route } from '../route-table.js'
import { diffQuery, restoreSchema } from '../schemas/weight-sets.js'
import { sendRevision } from '../send-revision.js'
import { writerOf } from '../writer-of.js'
import type { GovernanceDeps } from './deps.js'

/** What was ever in force on a site: list it, read it, compare it, put it in force again. */
export function versionRoutes(deps: GovernanceDeps): readonly Route[] {
  return [
    { path: '/v1/weight-sets/diff', query: diffQuery, get: diff(deps) },
    { path: '/v1/weight-sets/versions', get: list(deps) },
    { path: '/v1/weight-sets/versions/:number', get: read(deps) },
    { path: '/v1/weight-sets/versions/:number/restore', post: restore(deps) },
  ]
}

const diff = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (req, res) => {
      const wanted = parseInput(diffQuery, req.query)
      const found = await diffWeightSets(siteWriter.reads(), callerOf(res).site, wanted)
      res.set('Cache-Control', 'no-store').json(found)
    },
  ],
})

const list = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (_req, res) => {
      const versions = await listVersions(siteWriter.reads(), callerOf(res).site)
      res.set('Cache-Control', 'no-store').json({ versions })
    },
  ],
})

const read = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (req, res) => {
      const { site } = callerOf(res)
      const found = await describePublication(siteWriter.reads(), site, numberIn(req))
      res.set('Cache-Control', 'no-store').json(found)
    },
  ],
})

const restore = ({ snapshot, siteWriter, clock, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const [number, current] = [numberIn(req), ifMatch(req)]
      const wanted = { number, current, ...parseInput(restoreSchema, req.body) }
      const [writer, live] = [writerOf(res, clock), snapshot(res)]
      const published = await siteWriter.write(writer.site, (tx) =>
        restoreWeights({ tx, ...writer }, live, wanted),
      )
      sendRevision(res, published.number, published)
    },
  ],
})
