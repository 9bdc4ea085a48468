import { z } from 'zod'
import { ruleSchema, strictObject } from '#catalog'
import { note, previewId, publicationSchema } from './publication-schema.js'
import { policyResults } from './policy-results-schema.js'

const RULES_MAX = 500

const rules = z.array(ruleSchema).max(RULES_MAX).meta({ description: 'The whole set, in any order.' })

/** The body of `POST /v1/rules/preview`. */
export const triedRulesSchema = strictObject({ rules })

/** The body of `PUT /v1/rules`. */
export const newRulesSchema = strictObject({ rules, note, previewId })

export const publishedRulesSchema = z
  .strictObject({
    number: z.int(),
    version: z.string(),
    rules: z.array(ruleSchema),
    publications: z.array(publicationSchema).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'PublishedRules' })

const change = z
  .strictObject({
    productId: z.string(),
    becomes: z.enum(['visible', 'hidden']),
    conditions: z.array(z.union([z.array(z.string()), z.enum(['undisclosed', 'not-asked'])])),
    regions: z
      .array(z.array(z.string()))
      .meta({ description: 'Each by the legal areas it belongs to; none for a region outside all of them.' }),
  })
  .meta({
    id: 'VisibilityChange',
    description:
      'A product that is shown or hidden, and to whom: to everyone of these conditions in these regions, or to some of them.',
  })

export const rulesPreviewSchema = z
  .strictObject({
    previewId: z.string(),
    rulesVersion: z.string(),
    publishedNumber: z.int(),
    changes: z
      .array(z.strictObject({ from: z.iso.date(), changes: z.array(change) }))
      .meta({ description: 'On the day of the preview, and from each later day on which it is another.' }),
    policies: policyResults,
    passes: z.boolean().meta({ description: 'Whether the policies let them be published.' }),
  })
  .meta({ id: 'RulesPreview' })
