import { z } from 'zod'

/** Whether a product can be had, in the words of schema.org. */
export const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const
export type Availability = (typeof availabilities)[number]

export const isAvailability = (value: unknown): value is Availability =>
  availabilities.some((one) => one === value)

const treatment = z.enum(['exclude', 'last', 'ignore']).optional()

/** What a shop does with products that are not in stock; where it says nothing, they are ranked like any other. */
export const availabilityPolicySchema = z.strictObject({
  out_of_stock: treatment,
  preorder: treatment,
  discontinued: treatment,
})
export type AvailabilityPolicy = z.infer<typeof availabilityPolicySchema>

/** The states that a shop leaves out, or puts last. */
export const statesTreated = (
  policy: AvailabilityPolicy = {},
  as: 'exclude' | 'last',
): readonly Availability[] => availabilities.filter((one) => one !== 'in_stock' && policy[one] === as)
