import { z } from 'zod'
import { isoDateSchema } from '../support/date.js'

/** A product that its shop has taken back: from that day on no answer shows it, whoever asks. */
export const recallSchema = z.strictObject({
  product: z.string().min(1).max(200).describe('The id of the product.'),
  reason: z.string().trim().min(1).max(300).describe('What a shopper may read.'),
  address: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe('The address of the public notice, where there is one.'),
  from: isoDateSchema.describe('The first day of the recall.'),
})
export const recallsSchema = z.array(recallSchema)

export type Recall = z.infer<typeof recallSchema>
