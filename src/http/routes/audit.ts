import { z } from 'zod'
import { callerOf } from '../middleware/caller.js'
import { readAudit } from '../../usecases/govern/read-audit.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'

/** `GET /v1/audit`: who did what, newest first. */
export function auditRoutes({ siteWriter }: RouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/audit',
      access: 'study',
      operationId: 'readAudit',
      tag: 'Audit',
      summary: 'Who did what, newest first',
      description:
        'Entries are numbered without a gap, and each holds the hash of the one before, so that an edit shows.',
      query: auditQuery,
      answers: { 200: { description: 'A page of entries.', schema: auditPageSchema } },
      run: ({ query, res }) => readAudit(siteWriter.reads(), callerOf(res).site, query),
    }),
  ]
}

const digits = (pattern: RegExp, message: string) => z.string().regex(pattern, message).transform(Number)

const auditQuery = z.strictObject({
  limit: digits(/^([1-9]|[1-9]\d|100)$/, 'Expected a whole number from 1 to 100.')
    .default(50)
    .meta({ description: 'How many entries a page holds, 1 to 100.' }),
  before: digits(/^[1-9]\d{0,14}$/, 'Expected the seq of an entry.')
    .optional()
    .meta({ description: 'Only entries of a smaller seq: the `next` of the page before.' }),
})

const entry = z
  .strictObject({
    seq: z.int().min(1),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    note: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    previous: z.string().meta({ description: 'The hash of the entry before; empty in the first.' }),
    hash: z.string().meta({
      description: 'SHA-256 of the canonical JSON (RFC 8785) of the site and all other members of the entry.',
    }),
  })
  .meta({ id: 'AuditEntry' })

const auditPageSchema = z
  .strictObject({ site: z.string(), entries: z.array(entry), next: z.int().nullable() })
  .meta({ id: 'AuditPage' })
