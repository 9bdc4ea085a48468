import { z } from 'zod'

const NOTE_MAX = 500

/** Why something is published, in the words of whoever does it. */
export const note = z
  .string()
  .trim()
  .min(1)
  .max(NOTE_MAX)
  .meta({ description: 'Why; it is shown with the publication and in the audit log.' })

export const previewId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Expected the previewId of a preview.')
  .meta({ description: 'Of the preview that was seen: anything changed since then is a 409.' })

export const publication = {
  number: z.int().min(1).meta({ description: '1, 2, 3 …; the highest is in force.' }),
  version: z.string(),
  note: z.string(),
  publishedBy: z.string(),
  publishedAt: z.iso.datetime(),
  origin: z
    .looseObject({ kind: z.string() })
    .meta({ description: 'What it came from: what is shipped, a draft, an earlier number, edited rules.' }),
}

export const publicationSchema = z.strictObject(publication).meta({ id: 'Publication' })

/** Who saved something last; `revision` is its ETag. */
export const saved = {
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
}
