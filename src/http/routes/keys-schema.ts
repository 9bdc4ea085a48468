import { z } from 'zod'
import { rateLimitText } from '../../config.js'
import { strictObject } from '#catalog'

export const LABEL_MAX = 100
const GRACE_SECONDS_MAX = 604_800

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'Expected an origin, such as https://shop.example.',
  )
  .meta({ example: 'https://shop.example' })

const wish = {
  label: z.string().trim().min(1).max(LABEL_MAX).meta({ description: 'What people call it.' }),
  rateLimit: rateLimitText.nullable().default(null).meta({
    description: 'Requests per seconds, such as 600/60, or off; null is the limit of the installation.',
  }),
  expiresAt: z.iso.datetime().nullable().default(null),
}

/** The body of `POST /v1/keys`. */
export const newKeySchema = z.discriminatedUnion('kind', [
  strictObject({
    kind: z.literal('pk').meta({ description: 'May stand in a page.' }),
    ...wish,
    origins: z
      .array(origin)
      .max(32)
      .default([])
      .meta({ description: 'The pages that may use it; any when empty.' }),
  }),
  strictObject({ kind: z.literal('sk').meta({ description: "For a shop's own servers." }), ...wish }),
  strictObject({
    kind: z.literal('ak').meta({ description: 'For a person of the studio.' }),
    ...wish,
    role: z.enum(['viewer', 'editor', 'admin']),
  }),
])

export type NewKeyRequest = z.output<typeof newKeySchema>

/** The body of `POST /v1/keys/{id}/rotate`. */
export const rotationSchema = strictObject({
  graceSeconds: z
    .int()
    .min(0)
    .max(GRACE_SECONDS_MAX)
    .default(0)
    .meta({ description: 'How long the old key goes on working beside the new one.' }),
})

export const keySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['pk', 'sk', 'ak']),
    role: z.enum(['viewer', 'editor', 'admin']).nullable(),
    label: z.string(),
    prefix: z.string().meta({ description: 'The first characters, to tell keys apart.' }),
    origins: z.array(z.string()),
    rateLimit: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Key', description: 'A key, never its secret.' })

export const keysSchema = z.strictObject({ keys: z.array(keySchema) })

export const madeKeySchema = z
  .strictObject({
    key: keySchema,
    secret: z.string().meta({ description: 'The key itself. It is shown here and never again.' }),
  })
  .meta({ id: 'MadeKey' })

/** The body of `POST /v1/session`. */
export const signInSchema = strictObject({ key: z.string().min(1).max(200) })

export const sessionSchema = z
  .strictObject({
    site: z.string(),
    role: z.enum(['viewer', 'editor', 'admin']),
    label: z.string(),
    expiresAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the session ends; null for a key sent itself.' }),
  })
  .meta({ id: 'Session', description: 'Who is signed in.' })
