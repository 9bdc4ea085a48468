import type { AttributeId } from '../ledger/fact.js'
import type { Fault } from '../ledger/product-test-faults.js'
import { spokenTo, slotWith, type ProfileSlot, type SlotId, type SlotPart } from '../profile/slot.js'
import type { Definitions } from './measure.js'

/** What is wrong with a slot where `fits` says which would do; what is sensitive never does. */
export function slotFaults(
  slot: SlotId,
  { slots }: Definitions,
  fits: (slot: ProfileSlot) => boolean,
): readonly Fault[] {
  const fitting = spokenTo(slots).flatMap((part) => slotWith(slots, part) ?? [])
  const known = fitting.filter(fits).map(({ id }) => id)
  return known.includes(slot) ? [] : [unfit(slot, known)]
}

/** What is wrong with the parts of a profile of which one must be answered. */
export function speaksToFaults(parts: readonly SlotPart[], { slots }: Definitions): readonly Fault[] {
  const known = spokenTo(slots)
  return parts.filter((part) => !known.includes(part)).map((part) => unfit(part, known))
}

const unfit = (slot: string, known: readonly string[]): Fault => ({
  problem: `${slot} is no slot that it can read.`,
  fix: `Name one of: ${known.join(', ') || 'none'}.`,
})

export function undefinedAttributes(
  ids: readonly AttributeId[],
  { attributes }: Definitions,
): readonly Fault[] {
  return ids
    .filter((id) => !attributes.has(id))
    .map((id) => ({ problem: `Attribute ${id} is not defined.`, fix: 'Define it in attributes.json.' }))
}
