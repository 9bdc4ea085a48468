import type { Catalog } from '#catalog'
import { callerOf } from '../../middleware/caller.js'
import { removeDocument } from '../../../usecases/govern/documents.js'
import {
  createGoverned,
  listGoverned,
  readGoverned,
  replaceGoverned,
  type GovernedDocument,
  type GovernedDocumentKind,
} from '../../../usecases/govern/governed-documents.js'
import { ifMatch } from '../if-match.js'
import { jsonBody } from '../../body/json-body.js'
import { idIn } from '../path-ids.js'
import type { Operation, Route } from '../route-table.js'
import { sendRevision } from '../send-revision.js'
import { writerOf } from '../writer-of.js'
import type { GovernanceDeps } from './deps.js'

interface Collection {
  readonly kind: GovernedDocumentKind
  /** Its name in the address, and in the answer that lists it. */
  readonly name: 'personas' | 'policies'
  /** Throws a Problem. */
  readonly parse: (body: unknown, catalog: Catalog) => GovernedDocument
}

/** A collection that editors keep and everybody of the studio reads. */
export function savedRoutes(deps: GovernanceDeps, collection: Collection): readonly Route[] {
  const path = `/v1/${collection.name}`
  return [
    { path, get: list(deps, collection), post: create(deps, collection) },
    {
      path: `${path}/:id`,
      get: read(deps, collection),
      put: replace(deps, collection),
      delete: remove(deps, collection),
    },
  ]
}

const list = ({ siteWriter }: GovernanceDeps, { kind, name }: Collection): Operation => ({
  access: 'study',
  handlers: [
    async (_req, res) => {
      const saved = await listGoverned(siteWriter.reads(), callerOf(res).site, kind)
      res.set('Cache-Control', 'no-store').json({ [name]: saved })
    },
  ],
})

const create = (deps: GovernanceDeps, { name, parse }: Collection): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(deps.bodyLimit),
    async (req, res) => {
      const { catalog } = deps.snapshot(res)
      const wanted = parse(req.body, catalog)
      const writer = writerOf(res, deps.clock)
      const saved = await deps.siteWriter.write(writer.site, (tx) =>
        createGoverned({ tx, ...writer }, catalog, wanted),
      )
      sendRevision(res.status(201).location(`/v1/${name}/${wanted.body.id}`), saved.revision, saved)
    },
  ],
})

const read = ({ siteWriter }: GovernanceDeps, { kind }: Collection): Operation => ({
  access: 'study',
  handlers: [
    async (req, res) => {
      const saved = await readGoverned(siteWriter.reads(), callerOf(res).site, { kind, id: idIn(req) })
      sendRevision(res, saved.revision, saved)
    },
  ],
})

const replace = (deps: GovernanceDeps, { parse }: Collection): Operation => ({
  access: 'edit',
  handlers: [
    jsonBody(deps.bodyLimit),
    async (req, res) => {
      const ref = { id: idIn(req), revision: ifMatch(req) }
      const { catalog } = deps.snapshot(res)
      const wanted = { ...ref, document: parse(req.body, catalog) }
      const writer = writerOf(res, deps.clock)
      const saved = await deps.siteWriter.write(writer.site, (tx) =>
        replaceGoverned({ tx, ...writer }, catalog, wanted),
      )
      sendRevision(res, saved.revision, saved)
    },
  ],
})

const remove = ({ siteWriter, clock }: GovernanceDeps, { kind }: Collection): Operation => ({
  access: 'edit',
  handlers: [
    async (req, res) => {
      const ref = { kind, id: idIn(req), revision: ifMatch(req) }
      const writer = writerOf(res, clock)
      await siteWriter.write(writer.site, (tx) => removeDocument({ tx, ...writer }, ref))
      res.status(204).end()
    },
  ],
})
