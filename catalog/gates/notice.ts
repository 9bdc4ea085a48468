import { z } from 'zod'
import type { Evidence } from '../ledger/evidence.js'
import { productTestSchema, type ProductTest } from '../ledger/product-test.js'
import { always, profileTestSchema, type ProfileTest } from '../profile/profile-test.js'

export const cautionSchema = z.strictObject({
  id: z.string().describe('Its words are the message `caution.<id>`.'),
  applies: profileTestSchema
    .default(always)
    .describe('To whom it is said; to everybody, where it is absent.'),
  product: productTestSchema.describe(
    'Beside which products. An unverified fact from a confidence of 0.3 on is enough.',
  ),
  evidence: z
    .array(z.string())
    .default([])
    .describe('Ids of what it rests on beside the facts that were looked at.'),
})

export const adviceSchema = z.strictObject({
  id: z.string().describe('Its words are the message `advice.<id>`.'),
  applies: profileTestSchema
    .default(always)
    .describe('To whom it is said; to everybody, where it is absent.'),
  evidence: z.array(z.string()).default([]).describe('Ids of what it rests on.'),
})

/** Said beside a product; it never excludes. The facts its test looked at are cited beside its own evidence. */
export interface Caution {
  readonly id: string
  readonly applies: ProfileTest
  readonly product: ProductTest
  readonly evidence: readonly Evidence[]
}

/** Said once beside the whole answer. */
export interface Advice {
  readonly id: string
  readonly applies: ProfileTest
  readonly evidence: readonly Evidence[]
}
