import { z } from 'zod'
import type { Evidence } from '../ledger/evidence.js'
import { productTestSchema, type ProductTest } from '../ledger/product-test.js'
import { always, profileTestSchema, type ProfileTest } from '../profile/profile-test.js'

export const cautionSchema = z.strictObject({
  id: z.string(),
  applies: profileTestSchema.default(always),
  product: productTestSchema,
  evidence: z.array(z.string()).default([]),
})

export const adviceSchema = z.strictObject({
  id: z.string(),
  applies: profileTestSchema.default(always),
  evidence: z.array(z.string()).default([]),
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
