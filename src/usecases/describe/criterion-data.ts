import {
  type Catalog,
  type Measure,
  optionsIn,
  type Profile,
  type ProfileSlot,
  silentProfile,
  slotsOf,
  type SlotPart,
  type SlotValue,
  slotWith,
} from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'

/** For each measure, by row, whether a fact stands behind its utility for any profile that it applies to. */
export function criterionData({
  measures,
  sheets,
  catalog,
}: Snapshot): ReadonlyMap<Measure, readonly boolean[]> {
  return new Map(
    measures.map((measure) => {
      const assessors = profilesFor(measure, catalog).map(measure.assessorFor)
      return [measure, sheets.map((_, row) => assessors.some(({ utility }) => utility(row).known))]
    }),
  )
}

/** A profile for each single thing that a shopper can say to a measure. */
function profilesFor({ criterion, appliesTo }: Measure, { slots }: Catalog): readonly Profile[] {
  const silent = silentProfile(slots)
  const spoken = slotsOf(criterion.measure).flatMap((part) => said(part, slots))
  return [silent, ...spoken.map((one) => ({ ...silent, ...one }))].filter(appliesTo)
}

function said(part: SlotPart, slots: readonly ProfileSlot[]): readonly Profile[] {
  const slot = slotWith(slots, part)
  return slot === undefined ? [] : answersTo(slot, part).map((answer) => ({ [slot.id]: answer }))
}

/** Each single answer to a slot, or to one side of it. */
function answersTo(slot: ProfileSlot, part: SlotPart): readonly SlotValue[] {
  const options = optionsIn(slot)
  switch (slot.kind) {
    case 'choice':
      return options
    case 'choices':
      return slot.importance === undefined
        ? options.map((id) => [id])
        : options.map((id) => [{ id, importance: 1 }])
    case 'amount':
      return [{ max: 1, ...(slot.currency !== null && { currency: slot.currency }), strict: false }]
    case 'prefer-avoid':
      return options.map((id) => ({ prefer: [], avoid: [], [part.slice(slot.id.length + 1)]: [id] }))
    case 'region':
      return []
  }
}
