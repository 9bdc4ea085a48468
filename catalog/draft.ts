import { z } from 'zod'
import { weightsSchema } from './measures/criterion.js'

const { weights, merchantCap } = weightsSchema.shape

/** Weights that somebody works on; `basedOn` is the number of the publication they started from. */
export const draftSchema = z.strictObject({ name: z.string(), weights, merchantCap, basedOn: z.int() })

export type Draft = z.infer<typeof draftSchema>
