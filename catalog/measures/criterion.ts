import { z } from 'zod'
import type { FactSheet } from '../ledger/product.js'
import { isAnswered } from '../profile/answers.js'
import type { Profile } from '../profile/profile.js'
import { holds } from '../profile/profile-test.js'
import { definitionOf, measureSchema, slotsOf } from './index.js'
import { weightsFitSchema } from './weights-fit.js'
import { criterionShape, utilitySchema, type Compiled, type LinkedDefinitions } from './measure.js'

const criterionSchema = z.strictObject({
  ...criterionShape,
  measure: measureSchema.describe('How facts and a profile become its utility, from 0 (worst) to 1 (best).'),
})
export const criteriaSchema = z.array(criterionSchema).min(1)

export const weightsSchema = z.strictObject({
  id: z.string().describe('What the weights are called.'),
  weights: z
    .record(z.string(), z.number().nonnegative())
    .describe('A weight for each criterion, by its id. Only their proportions matter; 0 counts for nothing.'),
  merchantCap: utilitySchema.describe(
    'The most that criteria with `merchant` may weigh together, as a share of all.',
  ),
  /** Of weights that were fitted to other criteria than they were published with: their version, and what did not fit. */
  fitted: weightsFitSchema.extend({ of: z.string() }).optional(),
})

export type CriterionId = string
export type Criterion = z.infer<typeof criterionSchema>
export type WeightSet = z.infer<typeof weightsSchema>

/** Turns what is known of a product and what the shopper said into one criterion's utility. */
export interface Measure {
  readonly criterion: Criterion
  /** Whether the profile answers a slot of the criterion; one that names no slot is the shop's and always applies. */
  readonly appliesTo: (profile: Profile) => boolean
  /** What the profile multiplies the weight by. */
  readonly raisedBy: (profile: Profile) => number
  /** What it makes of each product alone, for `measureFor`. */
  readonly cells: readonly unknown[]
  /** What a profile that it applies to makes of each product. */
  readonly assessorFor: Compiled
}

/**
 * What a criterion makes of one product alone, for `measureFor`. It hangs on the facts of the product, on the criterion, on
 * the slots, taxonomy, roles, attributes and measures of `definitions`, and on the evidence that the criterion cites.
 */
export const cellOf = (
  criterion: Criterion,
  definitions: LinkedDefinitions,
): ((sheet: FactSheet) => unknown) => definitionOf(criterion.measure).cellOf(criterion, definitions)

/** The measure a criterion's data asks for; `cells` are what `cellOf` made of each product. */
export function measureFor(
  criterion: Criterion,
  cells: readonly unknown[],
  definitions: LinkedDefinitions,
): Measure {
  const definition = definitionOf(criterion.measure)
  const slots = slotsOf(criterion.measure)
  const { raised } = criterion
  return {
    criterion,
    appliesTo: (profile) => slots.length === 0 || slots.some((slot) => isAnswered(profile, slot)),
    raisedBy: (profile) => (raised !== undefined && holds(raised.when, profile, definitions) ? raised.by : 1),
    cells,
    assessorFor: definition.compile(criterion, cells, definitions),
  }
}
