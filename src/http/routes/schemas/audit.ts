import { z } from 'zod'

const digits = (pattern: RegExp, message: string) => z.string().regex(pattern, message).transform(Number)

/** The query of `GET /v1/audit`. */
export const auditQuery = z.strictObject({
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

export const auditPageSchema = z
  .strictObject({ site: z.string(), entries: z.array(entry), next: z.int().nullable() })
  .meta({ id: 'AuditPage' })
