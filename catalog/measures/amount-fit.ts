import { z } from 'zod'
import { attributeNamed } from '../ledger/attribute.js'
import { isUnverified, type Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Resolved } from '../ledger/resolve.js'
import { isSure } from '../ledger/standard.js'
import { magnitude, type Money, type Scalar } from '../ledger/value.js'
import { amountOf } from '../profile/answers.js'
import type { Amount } from '../profile/profile.js'
import { slotNamed } from '../profile/slot.js'
import { argument, doubtedUtility, knownUtility } from './assess.js'
import { slotFaults, undefinedAttributes } from './faults.js'
import {
  cellAt,
  defineMeasure,
  type Argument,
  type CriterionOf,
  type LinkedDefinitions,
  type PhraseValue,
  type Utility,
} from './measure.js'
import { identity, reachOf, utilityOf } from './utility-function.js'

const schema = z.strictObject({
  kind: z.literal('amount-fit').describe('The stated amount ÷ the one given, on `anchors`.'),
  slot: z.string().describe('The slot of kind amount that it reads; it counts where that is answered.'),
  tier: z
    .string()
    .optional()
    .describe(
      'The attribute that states a price tier: it bounds an amount that is not confirmed, which else may be anything.',
    ),
})

type Criterion = CriterionOf<z.output<typeof schema>>

/**
 * How a confirmed amount sits with the one that was given; the performance is confirmed ÷ given. What is not confirmed
 * counts as the worst that its tier allows, and as the worst of all where it has none.
 */
export const amountFit = defineMeasure({
  kind: 'amount-fit',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ slot, tier }, { slots }) => [
    slotNamed(slots, { id: slot, kind: 'amount' }).attribute,
    ...(tier === undefined ? [] : [tier]),
  ],
  messages: () => ({ within: ['value', 'answer'], above: ['value', 'answer'], unknown: ['answer'] }),
  notes: () => ({ unconfirmed: ['answer'] }),
  reach: ({ anchors = identity }) => reachOf(anchors),
  faults: ({ slot, tier }, definitions) => [
    ...slotFaults(slot, definitions, ({ kind }) => kind === 'amount'),
    ...undefinedAttributes(tier === undefined ? [] : [tier], definitions),
  ],
  cellOf: (criterion, definitions) => (sheet) => pricedBy(criterion, sheet, definitions),
  compile: (criterion, priced) => {
    const { slot } = criterion.measure
    return (profile) => {
      const given = amountOf(profile, slot)
      if (given === undefined) throw new Error(`the profile gives no ${slot}`)
      const at = (row: number): Priced => cellAt(priced, row)
      return {
        utility: (row) => utilityOn(criterion, at(row), given),
        argumentsFor: (row) => argumentsOn(criterion, at(row), given),
        notesOn: (rows) =>
          rows.some((row) => isWithin(at(row), given))
            ? []
            : [{ name: 'unconfirmed', values: { answer: sayGiven(given) }, evidence: [] }],
      }
    }
  },
})

/** What is known of a product's amount: one confirmed, or the bounds between which it lies. */
export interface Priced {
  readonly confirmed?: { readonly value: number | Money; readonly size: number }
  readonly isSure: boolean
  readonly facts: readonly Fact[]
  readonly least: number
  readonly most: number
}

function pricedBy({ measure }: Criterion, sheet: FactSheet, definitions: LinkedDefinitions): Priced {
  const { attribute: id } = slotNamed(definitions.slots, { id: measure.slot, kind: 'amount' })
  const resolved = sheet.resolved(id, 'show')
  const sizes = resolved.kind === 'unknown' ? [] : resolved.values.flatMap((value) => magnitude(value) ?? [])
  if (resolved.kind === 'unknown' || sizes.length === 0) {
    const bounds = boundsOf(measure.tier, sheet, definitions)
    return { ...bounds, isSure: false, facts: [] }
  }
  const bounds = { least: Math.min(...sizes), most: Math.max(...sizes) }
  const confirmed = confirmedBy(resolved)
  const { facts } = resolved
  const sure = isSure(facts, attributeNamed(definitions, id))
  return { ...bounds, isSure: sure, facts, ...(confirmed !== undefined && { confirmed }) }
}

function confirmedBy(resolved: Resolved): Priced['confirmed'] {
  if (resolved.kind === 'unknown' || resolved.contested) return undefined
  const [value] = resolved.values
  const size = magnitude(value)
  return size === undefined || !isAmount(value) ? undefined : { value, size }
}

const isAmount = (value: Scalar): value is number | Money =>
  typeof value === 'number' || typeof value === 'object'

/**
 * Where an amount of a tier lies. A tier that is only estimated may count against a product and never for it: it says
 * how little the amount is at least, and not how much at most.
 */
function boundsOf(
  tier: string | undefined,
  sheet: FactSheet,
  { taxonomy }: LinkedDefinitions,
): Pick<Priced, 'least' | 'most'> {
  const shown = tier === undefined ? undefined : sheet.shown(tier)
  const found = taxonomy.priceTiers.find(({ id }) => id === shown?.value)
  if (found === undefined || shown === undefined || shown.contested) return { least: 0, most: Infinity }
  const isEstimate = shown.estimated || shown.facts.every(isUnverified)
  return { least: found.from, most: isEstimate || found.below === null ? Infinity : found.below }
}

function utilityOn(
  criterion: Criterion,
  { confirmed, isSure: sure, least, most }: Priced,
  given: Amount,
): Utility {
  const { anchors = identity, unknown } = criterion
  const at = (size: number): number => utilityOf(anchors, size / given.max)
  if (confirmed !== undefined) {
    const utility = at(confirmed.size)
    return sure ? knownUtility(utility) : doubtedUtility(utility, { value: unknown.worst })
  }
  const ends = [most === Infinity ? unknown.worst : at(most), least === 0 ? unknown.best : at(least)]
  const worst = Math.min(...ends)
  return { value: worst, worst, best: Math.max(...ends), known: false }
}

const isWithin = ({ confirmed }: Priced, { max }: Amount): boolean =>
  confirmed !== undefined && confirmed.size <= max

const sayGiven = ({ max, currency }: Amount): PhraseValue =>
  currency === undefined ? max : { amount: max, currency }

function argumentsOn(criterion: Criterion, priced: Priced, given: Amount): readonly Argument[] {
  const answer = sayGiven(given)
  const utility = utilityOn(criterion, priced, given).value
  const { confirmed, facts } = priced
  if (confirmed === undefined)
    return [
      argument(criterion, {
        kind: 'against',
        ground: 'unknown',
        name: 'unknown',
        utility,
        values: { answer },
      }),
    ]
  const parts = { utility, values: { value: confirmed.value, answer }, facts }
  return isWithin(priced, given)
    ? [argument(criterion, { kind: 'for', name: 'within', ...parts })]
    : [argument(criterion, { kind: 'against', name: 'above', ...parts })]
}
