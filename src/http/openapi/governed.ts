import { z } from 'zod'

export const exampleId = '00000000-0000-4000-8000-000000000000'
export const examplePreviewId = '0'.repeat(64)

export const idParameter = (example: string) => z.strictObject({ id: z.string().meta({ example }) })

/** The header of whatever changes what somebody else may have changed. */
export const conditional = z.object({
  'If-Match': z
    .string()
    .meta({ example: '"1"', description: 'The ETag of what was read. Not there: 428. Out of date: 412.' }),
})

export const bodyOf = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema, examples: { one: { value: example } } } },
})

/** A response that says what to send as If-Match. */
export const withETag = <Response extends object>(response: Response) => ({
  ...response,
  headers: z.object({ ETag: z.string().meta({ example: '"1"', description: 'To be sent as If-Match.' }) }),
})
