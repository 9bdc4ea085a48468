import { z } from 'zod'
import { scopeOf } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { SlotId } from '../profile/slot.js'
import { argument, knownUtility, unknownUtility, type Assessment } from './assess.js'
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
import { overChosen, type Option } from './over-chosen.js'

const schema = z.strictObject({
  kind: z.literal('claim-evidence'),
  slot: z.string(),
  grades: z.record(z.string(), utilitySchema),
})

/** The grade of a claim whose speaker names no test. */
const STATEMENT = 'statement'

/** How well the claims for what was chosen were tested on this very product. */
export const claimEvidence = defineMeasure({
  kind: 'claim-evidence',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ slot }, definitions) => claimsFor(slot, definitions),
  messages: () => ({
    none: ['answer'],
    statement: [...claimValueNames, 'grade'],
    tested: [...claimValueNames, 'grade'],
  }),
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
  compile: (criterion, sheets, definitions) => {
    const { slot } = criterion.measure
    const scale = scaleFor(slot, definitions)
    if (scale === undefined) throw new Error(`no criterion says what claims for ${slot} are worth`)
    return overChosen({ slot, sheets, definitions }, (sheet, option) =>
      assess({ criterion, scale }, sheet, option),
    )
  },
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
  const { claims, doubtful } = claimsOn(attribute, sheet, scale)
  const graded = claims
    .map(({ fact }) => fact)
    .filter((fact) => scopeOf(fact) === 'product')
    .map((fact) => ({ fact, grade: fact.grade ?? STATEMENT, utility: grades[fact.grade ?? STATEMENT] ?? 0 }))
  const [best] = graded.sort((a, b) => b.utility - a.utility)
  if (best === undefined) {
    const utility = doubtful ? unknownUtility(criterion) : { ...knownUtility(0), known: false }
    const parts = { name: 'none', utility: 0, values: { answer } }
    return { utility, arguments: [argument(criterion, { kind: 'against', ...parts })] }
  }
  const { fact, grade, utility } = best
  const values = { ...claimValues(answer, fact), grade: { label: `label.grade.${grade}` } }
  const parts = { utility, values, facts: [fact], scope: scopeOf(fact) }
  const said =
    grade === STATEMENT
      ? ({ kind: 'against', name: STATEMENT } as const)
      : ({ kind: 'for', name: 'tested' } as const)
  return { utility: knownUtility(utility), arguments: [argument(criterion, { ...said, ...parts })] }
}
