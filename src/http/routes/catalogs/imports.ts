import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { z } from 'zod'
import { Problem } from '../../../errors.js'
import type { ImportJob } from '../../../usecases/catalogs/imports.js'
import { rejectedCsv } from '../../../usecases/catalogs/rejected-csv.js'
import { keyOf } from '../../middleware/caller.js'
import { defineRawRoute, defineRoute } from '../../define-route.js'
import type { Route } from '../../route.js'
import type { RouteDeps } from '../deps.js'
import { applySchema, importSchema, importsSchema, uploadSchema } from './catalogs-schema.js'
import { importView } from './import-view.js'
import { receiveUpload } from './receive-upload.js'

const tag = 'Catalogue'
const path = '/v1/catalogs/imports'
const one = z.strictObject({ id: z.string().meta({ example: '00000000-0000-4000-8000-000000000000' }) })

/** `/v1/catalogs/imports`: a product file, what it would change, and bringing it into force. */
export const importRoutes = (deps: RouteDeps): readonly Route[] => [
  start(deps),
  ...reads(deps),
  events(deps),
  rejected(deps),
  apply(deps),
]

const start = ({ imports, limits }: RouteDeps): Route =>
  defineRawRoute({
    method: 'post',
    path,
    access: 'stock',
    query: z.looseObject({}),
    documented: {
      operationId: 'startImport',
      tag,
      summary: 'Send a product file, or say where it is, and learn what it would change',
      description:
        'A form with `file`; or JSON `{ "address": … }`; or the file as the body, with the fields of the form in the ' +
        'query. Nothing changes before the import is applied, unless `dryRun` is false.',
      body: {
        schema: uploadSchema,
        mediaType: 'multipart/form-data',
        examples: { one: { value: { file: '(the bytes)', dryRun: true } } },
      },
      answers: { 202: { description: 'The import, which is being read.', schema: importSchema } },
      problems: ['shared-catalogue', 'body-too-large', 'unsupported-media-type', 'unsupported-encoding'],
    },
    async run(req, res) {
      const { upload, wish, dryRun } = await receiveUpload(req, res, limits)
      const by = keyOf(res)
      const job = imports.start(by, upload, wish, { applies: !dryRun })
      res.status(202).location(`${path}/${job.id}`).set('Cache-Control', 'no-store').json(importView(job))
    },
  })

const reads = ({ imports }: RouteDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path,
    access: 'stock',
    operationId: 'listImports',
    tag,
    summary: 'The imports since the service started, newest first',
    answers: { 200: { description: 'The imports.', schema: importsSchema } },
    run: ({ res }) => ({ imports: imports.list(keyOf(res)).map(importView) }),
  }),
  defineRoute({
    method: 'get',
    path: `${path}/:id`,
    access: 'stock',
    operationId: 'getImport',
    tag,
    summary: 'How far an import is, and what it found',
    params: one,
    answers: { 200: { description: 'The import.', schema: importSchema } },
    problems: ['unknown-id'],
    run: ({ params, res }) => importView(imports.job(keyOf(res), params.id)),
  }),
]

const FOLLOWED_MS = 600_000
const isOver = ({ status }: ImportJob): boolean => !['reading', 'applying'].includes(status)

const events = ({ imports }: RouteDeps): Route =>
  defineRawRoute({
    method: 'get',
    path: `${path}/:id/events`,
    access: 'stock',
    documented: {
      operationId: 'followImport',
      tag,
      summary:
        'The import as server-sent events: as it is now, and with each change until it is read or applied',
      params: one,
      answers: {
        200: {
          description: 'Events of the type `import`.',
          mediaType: 'text/event-stream',
          schema: z.string(),
        },
      },
      problems: ['unknown-id'],
    },
    run(req, res) {
      const { id = '' } = req.params
      const by = keyOf(res)
      const job = imports.job(by, id)
      res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
      const send = (now: ImportJob): void => {
        res.write(`event: import\ndata: ${JSON.stringify(importView(now))}\n\n`)
        if (isOver(now)) res.end()
      }
      send(job)
      if (isOver(job)) return
      const stop = imports.follow(by, id, send)
      const end = setTimeout(() => res.end(), FOLLOWED_MS).unref()
      res.on('close', () => {
        stop()
        clearTimeout(end)
      })
    },
  })

const rejected = ({ imports }: RouteDeps): Route =>
  defineRawRoute({
    method: 'get',
    path: `${path}/:id/rejected`,
    access: 'stock',
    documented: {
      operationId: 'getRejected',
      tag,
      summary: 'Every row and value of the file that was not used, with the reason and the remedy, as CSV',
      params: one,
      answers: { 200: { description: 'The faults.', mediaType: 'text/csv', schema: z.string() } },
      problems: ['unknown-id', 'import-not-ready'],
    },
    run: async (req, res) => sendRejected(imports.job(keyOf(res), req.params['id'] ?? ''), res),
  })

async function sendRejected({ id, findings }: ImportJob, res: Response): Promise<void> {
  if (findings === null) throw new Problem('import-not-ready', 'Nothing was read yet, or nothing could be.')
  res.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="import-${id}.csv"`,
    'Cache-Control': 'no-store',
  })
  await pipeline(Readable.from(rejectedCsv(findings)), res)
}

const apply = ({ imports }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path: `${path}/:id/apply`,
    access: 'stock',
    operationId: 'applyImport',
    tag,
    summary: 'Bring what was read into force',
    params: one,
    body: applySchema.default({ note: '' }),
    bodyIsOptional: true,
    examples: { one: { value: { note: 'The list of this week' } } },
    answers: { 200: { description: 'The import as it is now.', schema: importSchema } },
    problems: ['unknown-id', 'import-not-ready', 'import-stale'],
    run: async ({ params, body, res }) => importView(await imports.apply(keyOf(res), params.id, body.note)),
  })
