import { z } from 'zod'
import type { Evidence } from '../ledger/evidence.js'

/** Questions as they were put, in the words of whoever put them, and the evidence that answers each. */
export const faqSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .describe('What its messages are called by.'),
    question: z.string().min(1).describe('The question as it was put.'),
    own: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'Ids of what the answer in your own words, the message `faq.<id>.own`, rests on; none, where it is absent.',
      ),
    evidence: z.array(z.string()).min(1).describe('Ids of the evidence that answers it.'),
  }),
)

export interface FaqEntry {
  readonly id: string
  readonly question: string
  /** What the answer in our own words rests on; absent where only others answer. */
  readonly own?: readonly Evidence[] | undefined
  readonly evidence: readonly Evidence[]
}
