import { z } from 'zod'
import type { Evidence } from '../ledger/evidence.js'

/** Questions as they were put, in the words of whoever put them, and the evidence that answers each. */
export const faqSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    question: z.string().min(1),
    /** What the answer in our own words, the message `faq.<id>.own`, rests on. */
    own: z.array(z.string()).min(1).optional(),
    evidence: z.array(z.string()).min(1),
  }),
)

export interface FaqEntry {
  readonly id: string
  readonly question: string
  /** What the answer in our own words rests on; absent where only others answer. */
  readonly own?: readonly Evidence[] | undefined
  readonly evidence: readonly Evidence[]
}
