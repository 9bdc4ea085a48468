import { z } from 'zod'
import { attributeNamed } from '../ledger/attribute.js'
import type { Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Resolved } from '../ledger/resolve.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, optionsIn, slotNamed } from '../profile/slot.js'
import { isSure } from '../ledger/standard.js'
import {
  argument,
  assessmentIn,
  doubtedUtility,
  spokenBy,
  knownUtility,
  unknownUtility,
  type Assessment,
} from './assess.js'
import { slotFaults, undefinedAttributes } from './faults.js'
import {
  defineMeasure,
  utilitySchema,
  type CriterionOf,
  type LinkedDefinitions,
  type PhraseValue,
} from './measure.js'

const schema = z.strictObject({
  kind: z.literal('choice-fit').describe('Whether the product is said to suit the option that was chosen.'),
  slot: z.string().describe('The slot of kind choice that it reads; it counts where that is answered.'),
  suits: z
    .string()
    .describe('The attribute, of type choices, that lists which options a product is said to suit.'),
  all: z.string().describe('The value there that stands for every option.'),
  cautioned: z
    .string()
    .describe('The attribute, of type choices, that lists for which options a product is said to need care.'),
  utilities: z
    .strictObject({
      named: utilitySchema.describe('Where the option is named.'),
      all: utilitySchema.describe('Where only the value for every option is.'),
      cautioned: utilitySchema.describe('Where care is advised, which outweighs the others.'),
    })
    .describe('What each finding is worth, from 0 to 1.'),
})

type Criterion = CriterionOf<z.output<typeof schema>>

/** Whether a product is said to suit the option that was chosen; a caution outweighs a claim of suiting. */
export const choiceFit = defineMeasure({
  kind: 'choice-fit',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ suits, cautioned }) => [suits, cautioned],
  messages: () => ({
    named: ['answer'],
    all: ['answer'],
    cautioned: ['answer', 'speaker'],
    unknown: ['answer'],
  }),
  reach: ({ measure: { utilities } }) => {
    const given = Object.values(utilities)
    return [Math.min(...given), Math.max(...given)]
  },
  faults: ({ slot, suits, cautioned }, definitions) => [
    ...slotFaults(slot, definitions, ({ kind }) => kind === 'choice'),
    ...undefinedAttributes([suits, cautioned], definitions),
    ...[suits, cautioned]
      .filter((id) => definitions.attributes.has(id) && definitions.attributes.get(id)?.type !== 'choices')
      .map((id) => ({ problem: `Attribute ${id} holds no list.`, fix: 'Give it the type choices.' })),
  ],
  cellOf: (criterion, definitions) => {
    const declared = slotNamed(definitions.slots, { id: criterion.measure.slot, kind: 'choice' })
    const options = optionsIn(declared).map((id): Chosen => ({
      id,
      answer: { label: optionLabel(declared, id) },
      definitions,
    }))
    return (sheet) => options.map((option) => assess(criterion, sheet, option))
  },
  compile: (criterion, cells, { slots }) => {
    const { slot } = criterion.measure
    const assessed = assessmentIn(optionsIn(slotNamed(slots, { id: slot, kind: 'choice' })), cells)
    return (profile) => {
      const [choice = ''] = chosen(profile, slot)
      return {
        utility: (row) => assessed(choice, row).utility,
        argumentsFor: (row) => assessed(choice, row).arguments,
      }
    }
  },
})

interface Chosen {
  readonly id: string
  readonly answer: PhraseValue
  readonly definitions: LinkedDefinitions
}

function assess(criterion: Criterion, sheet: FactSheet, { id, answer, definitions }: Chosen): Assessment {
  const { suits, all, cautioned, utilities } = criterion.measure
  const stated = [
    { name: 'cautioned', attribute: cautioned, facts: stating(id, sheet.resolved(cautioned, 'lower')) },
    { name: 'named', attribute: suits, facts: stating(id, sheet.resolved(suits, 'show')) },
    { name: 'all', attribute: suits, facts: stating(all, sheet.resolved(suits, 'show')) },
  ] as const
  // What is said is the first that is stated; in doubt of it, the next one holds.
  const [found, next] = stated.filter(({ facts }) => facts.length > 0)
  if (found === undefined) {
    const utility = unknownUtility(criterion)
    const parts = { name: 'unknown', utility: utility.value, values: { answer } } as const
    return { utility, arguments: [argument(criterion, { kind: 'against', ground: 'unknown', ...parts })] }
  }
  const { name, attribute, facts } = found
  const value = utilities[name]
  const without = next === undefined ? criterion.unknown.utility : utilities[next.name]
  const parts = { name, utility: value, values: { answer }, facts }
  return {
    utility: isSure(facts, attributeNamed(definitions, attribute))
      ? knownUtility(value)
      : doubtedUtility(value, { value: without }),
    arguments: [
      name === 'cautioned'
        ? argument(criterion, {
            kind: 'against',
            ground: 'harm',
            ...parts,
            values: { answer, ...spokenBy(facts) },
          })
        : argument(criterion, { kind: 'for', ...parts }),
    ],
  }
}

const stating = (option: string, resolved: Resolved): readonly Fact[] =>
  resolved.kind === 'unknown'
    ? []
    : resolved.facts.filter(({ value }) => Array.isArray(value) && value.includes(option))
