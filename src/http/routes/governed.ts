import { z } from 'zod'

/** What routes have in common that change what governs a site. */

export const exampleId = '00000000-0000-4000-8000-000000000000'
export const examplePreviewId = '0'.repeat(64)

export const oneExample = (value: unknown) => ({ one: { value } })

export const idInPath = (example: string) => z.strictObject({ id: z.string().meta({ example }) })
