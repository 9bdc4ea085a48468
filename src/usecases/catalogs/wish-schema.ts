import { z } from 'zod'

const LABEL_MAX = 200

/** What a column may become. */
export const targetSchema = z.string().max(200).nullable()

export const mappingSchema = z.record(z.string().max(500), targetSchema).meta({
  description:
    'What a column becomes: a field of the short form, an attribute, `attribute=value`, `@currency`, or null for nothing.',
})

export const brandSchema = z.string().trim().min(1).max(LABEL_MAX).meta({
  description: 'The brand of products whose row names none.',
})

export const labelSchema = z.string().trim().min(1).max(LABEL_MAX).meta({
  description: 'What the file is called where a fact cites it.',
})

export const addressSchema = z
  .url({ protocol: /^https$/, error: 'Expected an https address.' })
  .max(2000)
  .meta({
    description: 'Where the file is: https, and no private address.',
    example: 'https://shop.example/feed.xml',
  })
