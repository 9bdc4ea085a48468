import { z } from 'zod'

/** Whether a product can be had, in the words of schema.org. */
export const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const
export type Availability = (typeof availabilities)[number]

export const isAvailability = (value: unknown): value is Availability =>
  availabilities.some((one) => one === value)

const treatment = z.enum(['exclude', 'last', 'ignore']).optional()

/** What a shop does with products that are not in stock; where it says nothing, they are ranked like any other. */
export const availabilityPolicySchema = z.strictObject({
  out_of_stock: treatment.describe(
    'What is sold out: left out, put last with a note, or ranked like any other.',
  ),
  preorder: treatment.describe('What can be ordered before it is there; the same three.'),
  discontinued: treatment.describe('What is made no more; the same three.'),
})
export type AvailabilityPolicy = z.infer<typeof availabilityPolicySchema>

/** The states that a shop leaves out, or puts last. */
export const statesTreated = (
  policy: AvailabilityPolicy = {},
  as: 'exclude' | 'last',
): readonly Availability[] => availabilities.filter((one) => one !== 'in_stock' && policy[one] === as)
