import { z } from 'zod'
import { scopeOf, type Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { SlotId } from '../profile/slot.js'
import { isSure } from '../ledger/standard.js'
import { argument, type Assessment } from './assess.js'
import { claimMatch } from './claim-match.js'
import {
  claimedSlotFaults,
  claimsFor,
  claimsOn,
  claimValueNames,
  claimValues,
  type ClaimScale,
} from './claims.js'
import { defineMeasure, utilitySchema, type CriterionOf, type Definitions } from './measure.js'
import { assessingOptions, overChosen, type Option } from './over-chosen.js'

const schema = z.strictObject({
  kind: z
    .literal('claim-evidence')
    .describe(
      'How claims for what was chosen were tested. It needs a criterion of kind claim-match for the same slot.',
    ),
  slot: z.string().describe('The slot of kind choices that it reads; it counts where that is answered.'),
  grades: z
    .record(z.string(), utilitySchema)
    .describe(
      'What each grade of a test is worth, from 0 to 1; a claim without a test has the grade `statement`. A grade that is not listed is a fault.',
    ),
})

/** The grade of a claim whose speaker names no test. */
const STATEMENT = 'statement'

/** How well the claims for what was chosen were tested, on this very product or on an ingredient of it. */
export const claimEvidence = defineMeasure({
  kind: 'claim-evidence',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ slot }, definitions) => claimsFor(slot, definitions),
  messages: () => ({
    none: ['answer'],
    statement: [...claimValueNames, 'grade'],
    tested: [...claimValueNames, 'grade'],
    'tested.ingredient': [...claimValueNames, 'grade'],
  }),
  reach: ({ measure: { grades } }) => [0, Math.max(0, ...Object.values(grades))],
  faults: ({ slot }, definitions) => [
    ...claimedSlotFaults(slot, definitions),
    ...(scaleFor(slot, definitions) === undefined
      ? [
          {
            problem: `No criterion says what claims for ${slot} are worth.`,
            fix: `Add one of kind ${claimMatch.kind} for this slot.`,
          },
        ]
      : []),
  ],
  grades: ({ grades }) => Object.keys(grades),
  cellOf: (criterion, definitions) => {
    const { slot } = criterion.measure
    const scale = scaleFor(slot, definitions)
    if (scale === undefined) throw new Error(`no criterion says what claims for ${slot} are worth`)
    return assessingOptions(slot, definitions, (sheet, option) => assess({ criterion, scale }, sheet, option))
  },
  compile: ({ measure: { slot } }, cells, definitions) => overChosen({ slot, cells, definitions }),
})

type ClaimMatch = z.output<typeof claimMatch.schema>

/** The scale of the criterion that matches the same claims: the claim it puts first is the one looked at here. */
function scaleFor(slot: SlotId, { criteria }: Definitions): ClaimScale | undefined {
  const isMatch = (measure: { kind: string }): measure is ClaimMatch => measure.kind === claimMatch.kind
  return criteria
    .map(({ measure }) => measure)
    .filter(isMatch)
    .find((measure) => measure.slot === slot)
}

interface Grading {
  readonly criterion: CriterionOf<z.output<typeof schema>>
  readonly scale: ClaimScale
}

function assess({ criterion, scale }: Grading, sheet: FactSheet, { attribute, answer }: Option): Assessment {
  const { grades } = criterion.measure
  const worthOf = (fact: Fact): number => grades[fact.grade ?? STATEMENT] ?? 0
  const onProduct = (some: readonly { readonly fact: Fact }[]): readonly Fact[] =>
    some
      .map(({ fact }) => fact)
      .filter(isOnProduct)
      .sort((a, b) => worthOf(b) - worthOf(a))
  const { claims, heard } = claimsOn(attribute, sheet, scale)
  const most = onProduct(heard).reduce((top, fact) => Math.max(top, worthOf(fact)), 0)
  const [best] = onProduct(claims)
  if (best === undefined) {
    const parts = { name: 'none', utility: 0, values: { answer } } as const
    const utility = { value: 0, worst: 0, best: most, known: false }
    return { utility, arguments: [argument(criterion, { kind: 'against', ground: 'unknown', ...parts })] }
  }
  const grade = best.grade ?? STATEMENT
  const value = worthOf(best)
  const scope = scopeOf(best)
  const values = { ...claimValues(answer, best), grade: { label: `label.grade.${grade}` } }
  const parts = { utility: value, values, facts: [best], scope }
  const said =
    grade === STATEMENT
      ? ({ kind: 'against', ground: 'unknown', name: STATEMENT } as const)
      : ({ kind: 'for', name: scope === 'product' ? 'tested' : `tested.${scope}` } as const)
  const worst = onProduct(claims.filter(({ fact }) => isSure([fact], attribute)))
  return {
    utility: {
      value,
      worst: worst[0] === undefined ? 0 : worthOf(worst[0]),
      best: Math.max(value, most),
      known: true,
    },
    arguments: [argument(criterion, { ...said, ...parts })],
  }
}

/** A claim for the product itself, or one for an ingredient it is stated to contain that was tested. */
function isOnProduct(fact: Fact): boolean {
  const tested = fact.grade !== undefined && fact.grade !== STATEMENT
  return scopeOf(fact) === 'product' || (scopeOf(fact) === 'ingredient' && tested)
}
