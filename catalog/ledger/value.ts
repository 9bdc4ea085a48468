import { z } from 'zod'

/** An amount in minor units (pence, cents) with its ISO 4217 currency. */
export const moneySchema = z.strictObject({
  amount: z
    .int()
    .positive('An amount of money is above 0; leave it out where there is none')
    .describe('In minor units: pence, cents.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('An ISO 4217 code.'),
})
export type Money = z.infer<typeof moneySchema>

/** What a fact can state. A list-valued attribute has one fact for each statement and its values are unioned. */
export const valueSchema = z.union([
  z.string().min(1),
  z.number(),
  z.boolean(),
  z.array(z.string().min(1)).min(1),
  moneySchema,
])
export type Value = z.infer<typeof valueSchema>

/** A single value as tests see it: never a list. */
export type Scalar = string | number | boolean | Money

export function scalarsOf(value: Value): readonly Scalar[] {
  return Array.isArray(value) ? value : [value]
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'object' && typeof b === 'object')
    return a.amount === b.amount && a.currency === b.currency
  return a === b
}

/** The id a value is, or an empty text where it is none. */
export function idOf(value: Value): string {
  return typeof value === 'string' ? value : ''
}

/** The number a scalar compares by; money compares in minor units. */
export function magnitude(value: Scalar): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'object' ? value.amount : undefined
}
