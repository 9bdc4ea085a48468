import { z } from 'zod'
import { productTestSchema } from '../ledger/product-test.js'

const utility = z.number().min(0).max(1)
const slot = z.enum(['concerns', 'skinType', 'budget', 'routine', 'sources.prefer'])

/** How facts and a profile become a utility. A new kind of product picks from these and sets the numbers. */
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('concern-match'),
    levels: z.record(z.string(), utility),
    /** What a statement is worth by who made it and what about. */
    worth: z.strictObject({
      'independent-test': utility,
      product: utility,
      range: utility,
      ingredient: utility,
      category: utility,
    }),
  }),
  z.strictObject({ kind: z.literal('concern-evidence'), grades: z.record(z.string(), utility) }),
  z.strictObject({ kind: z.literal('price-fit') }),
  z.strictObject({
    kind: z.literal('type-fit'),
    suits: z.string(),
    all: z.string(),
    cautioned: z.string(),
    utilities: z.strictObject({ named: utility, all: utility, cautioned: utility }),
  }),
  z.strictObject({
    kind: z.literal('routine-fit'),
    interactions: z.array(
      z.strictObject({
        id: z.string(),
        effect: z.enum(['conflict', 'complement']),
        routine: z.array(z.string()).min(1),
        product: productTestSchema,
        evidence: z.array(z.string()).min(1),
      }),
    ),
    utilities: z.strictObject({ complement: utility, conflict: utility }),
  }),
  z.strictObject({
    kind: z.literal('source-match'),
    utilities: z.strictObject({ match: utility, other: utility }),
  }),
  z.strictObject({
    kind: z.literal('cases'),
    speaksTo: z.array(slot),
    /** The first case that holds gives the utility; a case that lowers it counts from 0.3. */
    cases: z.array(
      z.strictObject({
        id: z.string(),
        standard: z.enum(['show', 'lower']),
        product: productTestSchema,
        utility,
        kind: z.enum(['for', 'against']),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('amount'), attribute: z.string(), speaksTo: z.array(slot) }),
])

const criterionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  measure: measureSchema,
  /** Points (performance, utility) of a piecewise linear utility function, fixed for ever: never taken from the catalogue. */
  anchors: z
    .array(z.tuple([z.number(), utility]))
    .min(2)
    .optional(),
  unknown: z.strictObject({ utility, worst: utility, best: utility }),
  /** The shop's own interest: capped together, disclosed, and part of the sum. */
  merchant: z.boolean().default(false),
})
export const criteriaSchema = z.array(criterionSchema).min(1)

export const weightsSchema = z.strictObject({
  id: z.string(),
  weights: z.record(z.string(), z.number().nonnegative()),
  /** The most that merchant criteria may weigh together, as a share of all. */
  merchantCap: utility,
})

export type CriterionId = string
export type MeasureDefinition = z.infer<typeof measureSchema>
export type Slot = z.infer<typeof slot>
export type Criterion = z.infer<typeof criterionSchema>
export type WeightSet = z.infer<typeof weightsSchema>
