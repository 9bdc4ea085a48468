import {
  type CriterionId,
  magnitude,
  type Measure,
  optionsIn,
  type Profile,
  profileSchema,
  type ProfileSlot,
  slotsOf,
  slotWith,
} from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'

/** How far the utilities of the present products lie apart on a criterion, in [0, 1]. */
export interface Spread {
  /** Over the answers that a shopper can give to it alone. */
  readonly mean: number
  /** For the answer that sets products furthest apart. */
  readonly most: number
}

const measured = new WeakMap<Snapshot['measures'], ReadonlyMap<CriterionId, Spread>>()

/** The spread of each criterion, between the worst and the best of the present products; measured once per catalogue. */
export function measureSpreads(snapshot: Snapshot): ReadonlyMap<CriterionId, Spread> {
  const found =
    measured.get(snapshot.measures) ??
    new Map(snapshot.measures.map((measure) => [measure.criterion.id, spreadOf(measure, snapshot)]))
  measured.set(snapshot.measures, found)
  return found
}

function spreadOf(measure: Measure, snapshot: Snapshot): Spread {
  const spreads = answersTo(measure, snapshot).map((profile) => {
    const { utility } = measure.assessorFor(profile)
    const values = snapshot.sheets.map((_, row) => utility(row).value)
    return values.length === 0 ? 0 : most(values) - least(values)
  })
  if (spreads.length === 0) return { mean: 0, most: 0 }
  return { mean: spreads.reduce((total, one) => total + one, 0) / spreads.length, most: most(spreads) }
}

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)

/** Profiles that answer the first slot a criterion speaks to and no other, one for each answer. */
function answersTo({ criterion }: Measure, snapshot: Snapshot): readonly Profile[] {
  const { slots } = snapshot.catalog
  const schema = profileSchema(slots)
  const [part] = slotsOf(criterion.measure)
  const slot = part === undefined ? undefined : slotWith(slots, part)
  if (slot === undefined) return [schema.parse({})]
  return valuesOf(slot, snapshot).map((value) => schema.parse({ [slot.id]: value }))
}

function valuesOf(slot: ProfileSlot, { sheets }: Snapshot): readonly unknown[] {
  if (slot.kind === 'choice') return optionsIn(slot)
  if (slot.kind === 'choices')
    return optionsIn(slot).map((id) => (slot.importance === undefined ? [id] : [{ id }]))
  if (slot.kind === 'prefer-avoid') return optionsIn(slot).map((id) => ({ prefer: [id] }))
  if (slot.kind === 'region') return []
  const { currency, attribute } = slot
  const stated = sheets.flatMap((sheet) => {
    const resolved = sheet.resolved(attribute, 'show')
    return resolved.kind === 'unknown' ? [] : resolved.values.flatMap((value) => magnitude(value) ?? [])
  })
  return [...new Set(stated)].map((max) => (currency === null ? { max } : { max, currency }))
}
