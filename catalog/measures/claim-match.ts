import { z } from 'zod'
import { quotable, scopes } from '../ledger/evidence.js'
import { scopeOf } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import { argument, type Assessment } from './assess.js'
import {
  claimedSlotFaults,
  claimsFor,
  claimsOn,
  claimValueNames,
  claimValues,
  worthSchema,
} from './claims.js'
import { defineMeasure, utilitySchema, type Argument, type CriterionOf, type Note } from './measure.js'
import { assessingOptions, overChosen, type Option, type Told } from './over-chosen.js'

const schema = z.strictObject({
  kind: z
    .literal('claim-match')
    .describe('What is claimed of the product for what was chosen: level × worth.'),
  slot: z.string().describe('The slot of kind choices that it reads; it counts where that is answered.'),
  levels: z
    .record(z.string(), utilitySchema)
    .describe('The values that facts of `<claims>.<option>` may state, and what each is worth, from 0 to 1.'),
  worth: worthSchema.describe('What a claim is worth by who makes it and of what, from 0 to 1.'),
  secondHand: utilitySchema
    .default(1)
    .describe('What is left of it where a publication is `secondary`: it only repeats others.'),
  studies: z
    .array(z.string())
    .default([])
    .describe('The grades of tests by which a claim of an ingredient is worth `studied-ingredient`.'),
})

/** How well what is said of a product answers what was chosen, each option weighted by its importance. */
export const claimMatch = defineMeasure({
  kind: 'claim-match',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ slot }, definitions) => claimsFor(slot, definitions),
  messages: () => ({
    ...Object.fromEntries(
      scopes.flatMap((scope) => [scope, `${scope}.unquoted`]).map((name) => [name, claimValueNames]),
    ),
    none: ['answer'],
    doubtful: ['answer'],
  }),
  notes: () => ({ common: ['answer'], none: ['answer'] }),
  reach: ({ measure: { levels, worth } }) => [
    0,
    Math.max(...Object.values(levels)) * Math.max(...Object.values(worth).map((one) => one ?? 0)),
  ],
  faults: ({ slot }, definitions) => claimedSlotFaults(slot, definitions),
  levels: ({ levels }) => Object.keys(levels),
  cellOf: (criterion, definitions) =>
    assessingOptions(criterion.measure.slot, definitions, (sheet, option) =>
      assess(criterion, sheet, option),
    ),
  compile: ({ measure: { slot } }, cells, definitions) => overChosen({ slot, cells, definitions, notesOn }),
})

/** What does not tell products apart is told once: what is said of all alike, and what is said of none. */
function notesOn(told: readonly Told[]): readonly Note[] {
  const common = told.filter(({ rows }) => rows.length > 1 && rows.every(isOfCategory) && isLevel(rows))
  const none = told.filter(({ rows }) => rows.every(({ kind }) => kind === 'against'))
  const note = (name: string, some: readonly Told[]): readonly Note[] =>
    some.length === 0
      ? []
      : [
          {
            name,
            values: { answer: some.map(({ answer }) => answer) },
            evidence: [...new Set(some.flatMap(({ rows: [first] }) => first?.evidence ?? []))],
          },
        ]
  return [...note('common', common), ...note('none', none)]
}

const isOfCategory = ({ kind, scope }: Argument): boolean => kind === 'for' && scope === 'category'

const isLevel = ([first, ...others]: readonly Argument[]): boolean =>
  others.every(({ impact }) => impact === first?.impact)

/** An option for which nobody claims anything of a product is a known 0: nothing is claimed, so nothing is missing. */
function assess(
  criterion: CriterionOf<z.output<typeof schema>>,
  sheet: FactSheet,
  { attribute, answer }: Option,
): Assessment {
  const { claims, strength, worst, best: most } = claimsOn(attribute, sheet, criterion.measure)
  const [best] = claims
  const utility = { value: strength, worst, best: most, known: best !== undefined }
  if (best === undefined) {
    const said = most > 0 ? ({ name: 'doubtful', ground: 'unknown' } as const) : ({ name: 'none' } as const)
    const parts = { ...said, utility: 0, values: { answer } }
    return { utility, arguments: [argument(criterion, { kind: 'against', ...parts })] }
  }
  const { fact } = best
  const scope = scopeOf(fact)
  const name = quotable(fact.evidence[0]) === null ? `${scope}.unquoted` : scope
  const parts = { values: claimValues(answer, fact), facts: [fact], scope }
  return { utility, arguments: [argument(criterion, { kind: 'for', name, utility: strength, ...parts })] }
}
