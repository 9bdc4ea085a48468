import { z } from 'zod'
import { attributeNamed } from '../ledger/attribute.js'
import type { AttributeId } from '../ledger/fact.js'
import type { Resolved } from '../ledger/resolve.js'
import { isSure } from '../ledger/standard.js'
import { idOf } from '../ledger/value.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, preferred, slotNamed, type SlotId } from '../profile/slot.js'
import { argument, doubtedUtility, knownUtility, unknownUtility } from './assess.js'
import { slotFaults } from './faults.js'
import { defineMeasure, utilitySchema, type Definitions, type Utility } from './measure.js'

const schema = z.strictObject({
  kind: z.literal('preference-match').describe('Whether the stated value is a preferred one.'),
  slot: z.string().describe('The slot of kind prefer-avoid that it reads; it counts where that is answered.'),
  utilities: z
    .strictObject({
      match: utilitySchema.describe('Where it is.'),
      other: utilitySchema.describe('Where another value is stated.'),
    })
    .describe('What each finding is worth, from 0 to 1.'),
})

/**
 * Whether the stated value is one the shopper prefers. Where the statements conflict, the utility lies between the two
 * by the share of them that match.
 */
export const preferenceMatch = defineMeasure({
  kind: 'preference-match',
  schema,
  slots: ({ slot }) => [preferred(slot)],
  attributes: ({ slot }, definitions) => attributesFor(slot, definitions),
  messages: () => ({
    match: ['value', 'answer'],
    other: ['value', 'answer'],
    unknown: ['answer'],
    contested: ['value', 'answer'],
  }),
  reach: ({ measure: { utilities } }) => [
    Math.min(utilities.match, utilities.other),
    Math.max(utilities.match, utilities.other),
  ],
  faults: ({ slot }, definitions) => slotFaults(slot, definitions, ({ kind }) => kind === 'prefer-avoid'),
  cellOf: ({ measure: { slot } }, definitions) => {
    const [attribute] = attributesFor(slot, definitions)
    return (sheet) => (attribute === undefined ? undefined : sheet.resolved(attribute, 'show'))
  },
  compile: (criterion, table, definitions) => {
    const { slot, utilities } = criterion.measure
    const declared = slotNamed(definitions.slots, { id: slot, kind: 'prefer-avoid' })
    const [attribute] = attributesFor(slot, definitions)
    const labelsOf = (ids: readonly string[]) => ids.map((id) => ({ label: optionLabel(declared, id) }))
    const isSureOf = (resolved: Resolved | undefined): boolean =>
      attribute !== undefined &&
      resolved?.kind === 'known' &&
      isSure(resolved.facts, attributeNamed(definitions, attribute))
    const utilityOn = (resolved: Resolved | undefined, wanted: readonly string[]): Utility => {
      const outcome = outcomeOf(resolved, wanted)
      if (outcome === 'match' || outcome === 'other')
        return isSureOf(resolved)
          ? knownUtility(utilities[outcome])
          : doubtedUtility(utilities[outcome], { value: utilities.other })
      const { worst, best } = unknownUtility(criterion)
      const share = sharePreferred(resolved, wanted)
      const value = utilities.other + share * (utilities.match - utilities.other)
      return { value, worst: Math.min(worst, value), best: Math.max(best, value), known: false }
    }
    return (profile) => {
      const wanted = chosen(profile, preferred(slot))
      return {
        utility: (row) => utilityOn(table[row], wanted),
        argumentsFor: (row) => {
          const resolved = table[row]
          const name = outcomeOf(resolved, wanted)
          const kind = name === 'match' ? 'for' : 'against'
          const ground = name === 'unknown' ? 'unknown' : 'lack'
          const said = { kind, ground, name, utility: utilityOn(resolved, wanted).value } as const
          const answer = labelsOf(wanted)
          if (resolved === undefined || resolved.kind === 'unknown')
            return [argument(criterion, { ...said, values: { answer } })]
          const stated = resolved.values.map(idOf)
          // Of several that are stated, only those that the shopper named are what they prefer.
          const told = name === 'match' ? stated.filter((id) => wanted.includes(id)) : stated
          const values = { value: labelsOf(told), answer }
          return [argument(criterion, { ...said, values, facts: resolved.facts })]
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

function sharePreferred(resolved: Resolved | undefined, wanted: readonly string[]): number {
  if (resolved === undefined || resolved.kind === 'unknown') return 0
  return resolved.values.filter((value) => wanted.includes(idOf(value))).length / resolved.values.length
}
