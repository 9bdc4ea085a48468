import { randomUUID } from 'node:crypto'
import { callerOf } from '../../middleware/caller.js'
import { removeDocument } from '../../../usecases/govern/documents.js'
import { editDraft, listWeightSets, readDraft, startDraft } from '../../../usecases/govern/drafts.js'
import { ifMatch } from '../if-match.js'
import { jsonBody } from '../../body/json-body.js'
import { parseInput } from '../../../usecases/parse-input.js'
import { idIn } from '../path-ids.js'
import type { Operation, Route } from '../route-table.js'
import { draftEditSchema, newDraftSchema } from '../schemas/weight-sets.js'
import { sendRevision } from '../send-revision.js'
import { writerOf } from '../writer-of.js'
import type { GovernanceDeps } from './deps.js'

/** `/v1/weight-sets`: what is in force, and drafts to work on. */
export function weightSetRoutes(deps: GovernanceDeps): readonly Route[] {
  return [
    { path: '/v1/weight-sets', get: list(deps), post: start(deps) },
    { path: '/v1/weight-sets/:id', get: read(deps), patch: edit(deps), delete: remove(deps) },
  ]
}

const list = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (_req, res) => {
      const sets = await listWeightSets(siteWriter.reads(), callerOf(res).site)
      sendRevision(res, sets.published.number, sets)
    },
  ],
})

const start = ({ siteWriter, clock, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const { name, from } = parseInput(newDraftSchema, req.body)
      const writer = writerOf(res, clock)
      const wanted = { id: randomUUID(), name, from: from === 'published' ? 'current' : from } as const
      const draft = await siteWriter.write(writer.site, (tx) => startDraft({ tx, ...writer }, wanted))
      sendRevision(res.status(201).location(`/v1/weight-sets/${draft.id}`), draft.revision, draft)
    },
  ],
})

const read = ({ siteWriter }: GovernanceDeps): Operation => ({
  access: 'study',
  handlers: [
    async (req, res) => {
      const { site } = callerOf(res)
      const draft = await readDraft(siteWriter.reads(), site, idIn(req))
      sendRevision(res, draft.revision, draft)
    },
  ],
})

const edit = ({ snapshot, siteWriter, clock, bodyLimit }: GovernanceDeps): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(bodyLimit),
    async (req, res) => {
      const ref = { id: idIn(req), revision: ifMatch(req) }
      const wanted = parseInput(draftEditSchema(snapshot(res).catalog), req.body)
      const writer = writerOf(res, clock)
      const draft = await siteWriter.write(writer.site, (tx) => editDraft({ tx, ...writer }, ref, wanted))
      sendRevision(res, draft.revision, draft)
    },
  ],
})

const remove = ({ siteWriter, clock }: GovernanceDeps): Operation => ({
  access: 'edit',
  handlers: [
    async (req, res) => {
      const ref = { kind: 'weight-set', id: idIn(req), revision: ifMatch(req) } as const
      const writer = writerOf(res, clock)
      await siteWriter.write(writer.site, (tx) => removeDocument({ tx, ...writer }, ref))
      res.status(204).end()
    },
  ],
})
