import { z } from 'zod'
import { quotable, scopes } from '../ledger/evidence.js'
import { scopeOf } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import { argument, knownUtility, unknownUtility, type Assessment } from './assess.js'
import { claimedSlotFaults, claimsFor, claimsOn, claimValueNames, claimValues } from './claims.js'
import { defineMeasure, utilitySchema, type CriterionOf } from './measure.js'
import { overChosen, type Option } from './over-chosen.js'

const schema = z.strictObject({
  kind: z.literal('claim-match'),
  slot: z.string(),
  levels: z.record(z.string(), utilitySchema),
  /** What a statement is worth by who made it and what about. */
  worth: z.strictObject({
    'independent-test': utilitySchema,
    product: utilitySchema,
    range: utilitySchema,
    ingredient: utilitySchema,
    category: utilitySchema,
  }),
})

/** How well what is said of a product answers what was chosen, each option weighted by its importance. */
export const claimMatch = defineMeasure({
  kind: 'claim-match',
  schema,
  leadRestsOnIt: true,
  slots: ({ slot }) => [slot],
  attributes: ({ slot }, definitions) => claimsFor(slot, definitions),
  messages: () => ({
    ...Object.fromEntries(
      scopes.flatMap((scope) => [scope, `${scope}.unquoted`]).map((name) => [name, claimValueNames]),
    ),
    none: ['answer'],
    doubtful: ['answer'],
  }),
  faults: ({ slot }, definitions) => claimedSlotFaults(slot, definitions),
  levels: ({ levels }) => Object.keys(levels),
  compile: (criterion, sheets, definitions) =>
    overChosen({ slot: criterion.measure.slot, sheets, definitions }, (sheet, option) =>
      assess(criterion, sheet, option),
    ),
})

/** An option for which nobody claims anything of a product is a known 0: nothing is claimed, so nothing is missing. */
function assess(
  criterion: CriterionOf<z.output<typeof schema>>,
  sheet: FactSheet,
  { attribute, answer }: Option,
): Assessment {
  const { claims, doubtful } = claimsOn(attribute, sheet, criterion.measure)
  const [best] = claims
  if (best === undefined) {
    const utility = doubtful ? unknownUtility(criterion) : { ...knownUtility(0), known: false }
    const name = doubtful ? 'doubtful' : 'none'
    const values = { answer }
    return { utility, arguments: [argument(criterion, { kind: 'against', name, utility: 0, values })] }
  }
  const { fact, strength } = best
  const scope = scopeOf(fact)
  const name = quotable(fact.evidence[0]) === null ? `${scope}.unquoted` : scope
  const parts = { values: claimValues(answer, fact), facts: [fact], scope }
  return {
    utility: knownUtility(strength),
    arguments: [argument(criterion, { kind: 'for', name, utility: strength, ...parts })],
  }
}
