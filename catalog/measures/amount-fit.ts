import { z } from 'zod'
import type { Fact } from '../ledger/fact.js'
import type { Resolved } from '../ledger/resolve.js'
import { magnitude, type Money } from '../ledger/value.js'
import { amountOf } from '../profile/answers.js'
import type { Amount } from '../profile/profile.js'
import { slotNamed } from '../profile/slot.js'
import { argument, knownUtility, unknownUtility } from './assess.js'
import { slotFaults } from './faults.js'
import { defineMeasure, type Argument, type CriterionOf, type Utility } from './measure.js'
import { identity, utilityOf } from './utility-function.js'

const schema = z.strictObject({ kind: z.literal('amount-fit'), slot: z.string() })

type Criterion = CriterionOf<z.output<typeof schema>>

/** How a confirmed amount sits with the one that was given; the performance is confirmed ÷ given. */
export const amountFit = defineMeasure({
  kind: 'amount-fit',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ slot }, { slots }) => [slotNamed(slots, { id: slot, kind: 'amount' }).attribute],
  messages: () => ({ within: ['value', 'answer'], above: ['value', 'answer'], unknown: ['answer'] }),
  faults: ({ slot }, definitions) => slotFaults(slot, definitions, ({ kind }) => kind === 'amount'),
  compile: (criterion, sheets, { slots }) => {
    const { slot } = criterion.measure
    const { attribute } = slotNamed(slots, { id: slot, kind: 'amount' })
    const confirmed = sheets.map((sheet) => confirmedBy(sheet.resolved(attribute, 'show')))
    return (profile) => {
      const given = amountOf(profile, slot)
      return {
        utility: (row) => utilityOn(criterion, confirmed[row], given),
        argumentsFor: (row) => argumentsOn(criterion, confirmed[row], given),
      }
    }
  },
})

/** What is confirmed of a product: a number, or money in minor units. */
interface Confirmed {
  readonly value: number | Money
  readonly size: number
  readonly facts: readonly Fact[]
}

function confirmedBy(resolved: Resolved): Confirmed | undefined {
  if (resolved.kind === 'unknown' || resolved.contested) return undefined
  const [value] = resolved.values
  const size = magnitude(value)
  if (size === undefined || typeof value === 'string' || typeof value === 'boolean') return undefined
  return { value, size, facts: resolved.facts }
}

function utilityOn(
  criterion: Criterion,
  confirmed: Confirmed | undefined,
  given: Amount | undefined,
): Utility {
  if (confirmed === undefined || given === undefined) return unknownUtility(criterion)
  return knownUtility(utilityOf(criterion.anchors ?? identity, confirmed.size / given.max))
}

function argumentsOn(
  criterion: Criterion,
  confirmed: Confirmed | undefined,
  given: Amount | undefined,
): readonly Argument[] {
  if (given === undefined) return []
  const { max, currency } = given
  const answer = currency === undefined ? max : { amount: max, currency }
  const utility = utilityOn(criterion, confirmed, given).value
  if (confirmed === undefined)
    return [argument(criterion, { kind: 'against', name: 'unknown', utility, values: { answer } })]
  const { value, size, facts } = confirmed
  const parts = { utility, values: { value, answer }, facts }
  return size <= max
    ? [argument(criterion, { kind: 'for', name: 'within', ...parts })]
    : [argument(criterion, { kind: 'against', name: 'above', ...parts })]
}
