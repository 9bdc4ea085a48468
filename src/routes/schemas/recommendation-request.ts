import { z } from 'zod'
import { profileSchema, strictObject, type Catalog } from '../../../catalog/index.js'

const LIMIT_MAX = 50

/** The body of `POST /v1/recommendations`; its vocabularies are those of the catalogue. */
export function recommendationRequestSchema({ taxonomy, currency, messages }: Catalog) {
  return strictObject({
    profile: profileSchema(taxonomy, currency),
    limit: z
      .int()
      .min(1)
      .max(LIMIT_MAX)
      .default(5)
      .meta({ description: 'How many products the ranking lists.' }),
    locale: z.enum([...messages.keys()]).default('en-GB'),
    explain: z.enum(['none', 'reasons', 'full']).default('reasons').meta({
      description:
        'none: score, range, cautions, gates by kind. reasons: and reasons. full: and contributions and what is excluded.',
    }),
    weightSet: z
      .string()
      .min(1)
      .max(100)
      .default('published')
      .meta({ description: 'The published weights.' }),
  })
}

export type RequestSchema = ReturnType<typeof recommendationRequestSchema>
