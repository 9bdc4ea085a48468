import { z } from 'zod'

const CURSOR_MAX = 400

export const toCursor = (last: string): string => Buffer.from(last).toString('base64url')

/** Opaque to callers: what a page starts after, in base64url. */
export const cursor = z
  .base64url()
  .max(CURSOR_MAX)
  .refine(
    (text) => toCursor(Buffer.from(text, 'base64url').toString()) === text,
    'Expected the nextCursor of a page.',
  )
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .nullable()
  .default(null)
  .meta({ description: 'The nextCursor of the page before.' })

/** How much a page holds, 1 to 100. */
export const limit = (usual: number, what: string) =>
  z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, 'Expected a whole number from 1 to 100.')
    .transform(Number)
    .default(usual)
    .meta({ description: `How many ${what} a page holds, 1 to 100.` })
