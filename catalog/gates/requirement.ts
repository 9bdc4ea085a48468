import type { ProductTest } from '../ledger/product-test.js'
import { amountOf, chosen } from '../profile/answers.js'
import type { Profile } from '../profile/profile.js'
import { optionsIn, slotsOfKind, type AmountSlot, type ProfileSlot, type SlotOf } from '../profile/slot.js'
import type { Requirement } from './rule.js'

/** The musts that a profile makes of amounts: what is above one closes, and so does what is not confirmed. */
export function strictLimits(slots: readonly ProfileSlot[], profile: Profile): readonly Requirement[] {
  return slotsOfKind(slots, 'amount').flatMap((slot) => {
    const amount = amountOf(profile, slot.id)
    return amount?.strict === true ? [strictLimit(slot, amount.max)] : []
  })
}

/** At most `max` of what an amount is held to, in minor units where it is money. */
export function strictLimit({ id, attribute }: AmountSlot, max: number): Requirement {
  return { id: `${id}.strict`, kind: 'preference', excludes: { attribute, above: max }, slot: id }
}

/** Every option that a shopper may avoid, under the name by which it may be relaxed. */
export function avoidances(slots: readonly ProfileSlot[]): readonly Requirement[] {
  return slotsOfKind(slots, 'prefer-avoid').flatMap((slot) =>
    optionsIn(slot).map((option) => avoidance(slot, option)),
  )
}

/** The ids of the gates that a profile asks for by avoiding something. */
export function avoidedIn(slots: readonly ProfileSlot[], profile: Profile): readonly string[] {
  return slotsOfKind(slots, 'prefer-avoid').flatMap(({ id }) =>
    chosen(profile, `${id}.avoid`).map((option) => avoidanceId(id, option)),
  )
}

const avoidanceId = (slot: string, option: string): string => `${slot}.avoid.${option}`

function avoidance(slot: SlotOf<'prefer-avoid'>, option: string): Requirement {
  const excludes = closes(slot, option)
  return { id: avoidanceId(slot.id, option), kind: 'preference', excludes, slot: slot.id, option }
}

function closes({ id, attribute, options }: SlotOf<'prefer-avoid'>, avoided: string): ProductTest {
  const option = options.find((one) => one.id === avoided)
  if (option?.closes !== undefined) return option.closes
  if (attribute === null) throw new Error(`option ${avoided} of ${id} names no attribute and no test`)
  return { attribute, oneOf: [avoided] }
}
