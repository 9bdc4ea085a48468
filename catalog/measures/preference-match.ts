import { z } from 'zod'
import type { AttributeId } from '../ledger/fact.js'
import type { Resolved } from '../ledger/resolve.js'
import { idOf } from '../ledger/value.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, preferred, slotNamed, type SlotId } from '../profile/slot.js'
import { argument, knownUtility, unknownUtility } from './assess.js'
import { slotFaults } from './faults.js'
import { defineMeasure, utilitySchema, type Definitions, type Utility } from './measure.js'

const schema = z.strictObject({
  kind: z.literal('preference-match'),
  slot: z.string(),
  utilities: z.strictObject({ match: utilitySchema, other: utilitySchema }),
})

/** Whether the stated value is one the shopper prefers; contested or unknown is neither. */
export const preferenceMatch = defineMeasure({
  kind: 'preference-match',
  schema,
  slots: ({ slot }) => [preferred(slot)],
  attributes: ({ slot }, definitions) => attributesFor(slot, definitions),
  messages: () => ({
    match: ['value', 'answer'],
    other: ['value', 'answer'],
    unknown: [],
    contested: [],
  }),
  faults: ({ slot }, definitions) => slotFaults(slot, definitions, ({ kind }) => kind === 'prefer-avoid'),
  compile: (criterion, sheets, definitions) => {
    const { slot, utilities } = criterion.measure
    const declared = slotNamed(definitions.slots, { id: slot, kind: 'prefer-avoid' })
    const [attribute] = attributesFor(slot, definitions)
    const table = sheets.map((sheet) =>
      attribute === undefined ? undefined : sheet.resolved(attribute, 'show'),
    )
    const labelsOf = (ids: readonly string[]) => ids.map((id) => ({ label: optionLabel(declared, id) }))
    const utilityAs = (outcome: Outcome): Utility =>
      outcome === 'match' || outcome === 'other'
        ? knownUtility(utilities[outcome])
        : unknownUtility(criterion)
    return (profile) => {
      const wanted = chosen(profile, preferred(slot))
      return {
        utility: (row) => utilityAs(outcomeOf(table[row], wanted)),
        argumentsFor: (row) => {
          const resolved = table[row]
          const name = outcomeOf(resolved, wanted)
          const kind = name === 'match' ? 'for' : 'against'
          const said = { kind, name, utility: utilityAs(name).value } as const
          if (resolved === undefined || resolved.kind === 'unknown') return [argument(criterion, said)]
          const { facts } = resolved
          if (name === 'contested') return [argument(criterion, { ...said, facts })]
          const values = { value: labelsOf(resolved.values.map(idOf)), answer: labelsOf(wanted) }
          return [argument(criterion, { ...said, values, facts })]
        },
      }
    }
  },
})

/** What a preference is held to: one attribute, or none. */
function attributesFor(slot: SlotId, { slots }: Definitions): readonly AttributeId[] {
  const { attribute } = slotNamed(slots, { id: slot, kind: 'prefer-avoid' })
  return attribute === null ? [] : [attribute]
}

type Outcome = 'match' | 'other' | 'unknown' | 'contested'

function outcomeOf(resolved: Resolved | undefined, wanted: readonly string[]): Outcome {
  if (resolved === undefined || resolved.kind === 'unknown') return 'unknown'
  if (resolved.contested) return 'contested'
  return resolved.values.some((value) => wanted.includes(idOf(value))) ? 'match' : 'other'
}
