import { z } from 'zod'
import { savedIdSchema } from './persona.js'
import { productTestSchema } from './ledger/product-test.js'
import { strictObject } from './support/strict-object.js'

const TEXT_CHARACTERS_MAX = 300

const said = { id: savedIdSchema, text: z.string().min(1).max(TEXT_CHARACTERS_MAX) }
const ids = z.array(z.string()).min(1)
const share = z.number().min(0).max(1)

const neverShows = strictObject({
  ...said,
  kind: z.literal('never-shows'),
  who: z.union([strictObject({ conditions: ids }), strictObject({ personas: ids })]),
  product: productTestSchema,
})
const firstAtMostTier = strictObject({
  ...said,
  kind: z.literal('first-at-most-tier'),
  personas: ids,
  tier: z.string(),
})
const leadShareMax = strictObject({ ...said, kind: z.literal('lead-share-max'), share })
const merchantWeightMax = strictObject({ ...said, kind: z.literal('merchant-weight-max'), share })
const notAboveDominator = strictObject({ ...said, kind: z.literal('not-above-dominator') })

export const policyShape = z.discriminatedUnion('kind', [
  neverShows,
  firstAtMostTier,
  leadShareMax,
  merchantWeightMax,
  notAboveDominator,
])

/** An assertion over personas that can block a publish. `text` says it in one sentence. */
export type Policy = z.infer<typeof policyShape>
export type PolicyOf<Kind extends Policy['kind']> = Extract<Policy, { kind: Kind }>
