import type { Criterion, Slot } from './criterion.js'
import type { TodaysProfile as Profile } from './todays-profile.js'
import type { Assessment, Measure } from './measure.js'

const filled: Readonly<Record<Slot, (profile: Profile) => boolean>> = {
  concerns: ({ concerns }) => concerns.length > 0,
  skinType: ({ skinType }) => skinType !== 'unknown',
  budget: ({ budget }) => budget !== undefined,
  routine: ({ routine }) => routine.length > 0,
  'sources.prefer': ({ sources }) => sources.prefer.length > 0,
}

/** A measure of the product alone: the profile decides only whether it speaks. */
export function perProduct(
  criterion: Criterion,
  slots: readonly Slot[],
  table: readonly Assessment[],
): Measure {
  const at = (row: number): Assessment => {
    const found = table[row]
    if (found === undefined) throw new Error(`no row ${row}`)
    return found
  }
  return {
    criterion,
    speaks: (profile) => speaksTo(slots, profile),
    utility: (_, row) => at(row).utility,
    grounds: (_, row) => at(row).grounds,
  }
}

/** A criterion that names no slot is the shop's and always speaks. */
function speaksTo(slots: readonly Slot[], profile: Profile): boolean {
  return slots.length === 0 || slots.some((slot) => filled[slot](profile))
}
