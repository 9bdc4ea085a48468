import { idsOf } from '../support/ids.js'
import type { Amount, Leaning, Profile, SlotValue, Weighted } from './profile.js'
import { reservedOptions, UNDISCLOSED, type SlotPart } from './slot.js'

/** What a profile holds in a slot, or on one side of it. */
function valueIn(profile: Profile, part: SlotPart): SlotValue | undefined {
  const [slot = '', side] = part.split('.')
  const value = profile[slot] as SlotValue | undefined
  return side === undefined ? value : (value as Leaning | undefined)?.[side as keyof Leaning]
}

/** True when the shopper said something there: an empty list, a held-back answer and "unknown" say nothing. */
export function isAnswered(profile: Profile, part: SlotPart): boolean {
  const value = valueIn(profile, part)
  if (typeof value === 'string') return !reservedOptions.includes(value)
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

export const isHeldBack = (profile: Profile, part: SlotPart): boolean =>
  valueIn(profile, part) === UNDISCLOSED

/** The options chosen there, in the order in which they were named. */
export function chosen(profile: Profile, part: SlotPart): readonly string[] {
  return idsOf(weighed(profile, part))
}

/** The same with how much each matters: all alike where the slot does not ask. */
export function weighed(profile: Profile, part: SlotPart): readonly Weighted[] {
  const value = valueIn(profile, part)
  if (typeof value === 'string') return reservedOptions.includes(value) ? [] : [alike(value)]
  return Array.isArray(value) ? (value as readonly (string | Weighted)[]).map(alike) : []
}

const alike = (option: string | Weighted): Weighted =>
  typeof option === 'string' ? { id: option, importance: 1 } : option

/** The amount named there. */
export function amountOf(profile: Profile, slot: SlotPart): Amount | undefined {
  const value = valueIn(profile, slot)
  return typeof value === 'object' && 'max' in value ? value : undefined
}
