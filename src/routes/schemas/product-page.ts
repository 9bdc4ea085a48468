import { z } from 'zod'

const CURSOR_MAX = 200

/** Opaque to callers: the id after which a page starts, in base64url. */
const cursor = z
  .base64url()
  .max(CURSOR_MAX)
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .meta({ description: 'The nextCursor of the page before.' })

export const productPageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, 'Expected a whole number from 1 to 100.')
    .transform(Number)
    .default(20)
    .meta({ description: 'How many products a page holds, 1 to 100.' }),
  cursor: cursor.nullable().default(null),
})
