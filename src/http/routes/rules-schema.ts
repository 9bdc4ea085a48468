import { z } from 'zod'
import { idsOf, ruleSchema, sensitiveSlots, strictObject, upgradedRules, type Catalog } from '#catalog'
import type { TriedRules } from '../../usecases/govern/preview-rules.js'
import type { SchemaBySite } from '../schema-by-site.js'
import { note, previewId, publicationSchema } from './publication-schema.js'
import { policyResults, setAside } from './policy-results-schema.js'

const RULES_MAX = 500

const rules = z.array(ruleSchema).max(RULES_MAX).meta({ description: 'The whole set, in any order.' })

/** The body of `POST /v1/rules/preview`. */
export const triedRulesSchema = strictObject({ rules })

/** The body of `PUT /v1/rules`. */
export const newRulesSchema = strictObject({ rules, note, previewId })

/** Rules may be sent in the form that older builds answered with too; the document has the form of today. */
export function inEitherForm<Schema extends z.ZodType>(schema: Schema): SchemaBySite<Schema> {
  const present = (body: unknown): unknown =>
    typeof body === 'object' && body !== null && 'rules' in body
      ? { ...body, rules: upgradedRules(body.rules) }
      : body
  const either = z.preprocess(present, schema) as unknown as Schema
  return { documented: schema, of: () => either }
}

/** What is in force now, and what was not asked about it. */
export const rulesNowSchema = publicationSchema.extend({ setAside }).meta({ id: 'RulesNow' })

export const publishedRulesSchema = z
  .strictObject({
    number: z.int(),
    version: z.string(),
    rules: z.array(ruleSchema),
    publications: z.array(publicationSchema).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'PublishedRules' })

const answers = z.array(z.union([z.array(z.string()), z.enum(['undisclosed', 'not-asked'])]))

/** A change tells the answers to each sensitive slot. */
function change(sensitive: readonly string[]) {
  const whom = sensitive.length === 0 ? 'everyone' : `everyone of these ${sensitive.join(' and ')}`
  return z
    .strictObject({
      productId: z.string(),
      becomes: z.enum(['visible', 'hidden']),
      ...Object.fromEntries(sensitive.map((slot) => [slot, answers])),
      regions: z.array(z.array(z.string())).meta({
        description: 'Each by the legal areas it belongs to; none for a region outside all of them.',
      }),
    })
    .meta({
      id: 'VisibilityChange',
      description: `A product that is shown or hidden, and to whom: to ${whom} in these regions, or to some of them.`,
    })
}

export function rulesPreviewSchema(slots: Catalog['slots']): z.ZodType<TriedRules> {
  const changes = z.array(change(idsOf(sensitiveSlots(slots))))
  return z
    .strictObject({
      previewId: z.string(),
      rulesVersion: z.string(),
      publishedNumber: z.int(),
      changes: z
        .array(z.strictObject({ from: z.iso.date(), changes }))
        .meta({ description: 'On the day of the preview, and from each later day on which it is another.' }),
      policies: policyResults,
      setAside,
      passes: z.boolean().meta({ description: 'Whether the policies let them be published.' }),
    })
    .meta({ id: 'RulesPreview' })
}
