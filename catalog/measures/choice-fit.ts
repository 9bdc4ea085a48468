import { z } from 'zod'
import type { Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Resolved } from '../ledger/resolve.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, optionsIn, slotNamed } from '../profile/slot.js'
import { argument, assessments, knownUtility, unknownUtility, type Assessment } from './assess.js'
import { slotFaults, undefinedAttributes } from './faults.js'
import { defineMeasure, utilitySchema, type CriterionOf, type PhraseValue } from './measure.js'

const schema = z.strictObject({
  kind: z.literal('choice-fit'),
  slot: z.string(),
  /** The attribute that lists which options a product is said to suit. */
  suits: z.string(),
  /** The value there that stands for every option. */
  all: z.string(),
  /** The attribute that lists for which options a product is said to need care. */
  cautioned: z.string(),
  utilities: z.strictObject({ named: utilitySchema, all: utilitySchema, cautioned: utilitySchema }),
})

/** Whether a product is said to suit the option that was chosen; a caution outweighs a claim of suiting. */
export const choiceFit = defineMeasure({
  kind: 'choice-fit',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ suits, cautioned }) => [suits, cautioned],
  messages: () => ({ named: ['answer'], all: ['answer'], cautioned: ['answer'], unknown: ['answer'] }),
  faults: ({ slot, suits, cautioned }, definitions) => [
    ...slotFaults(slot, definitions, ({ kind }) => kind === 'choice'),
    ...undefinedAttributes([suits, cautioned], definitions),
    ...[suits, cautioned]
      .filter((id) => definitions.attributes.has(id) && definitions.attributes.get(id)?.type !== 'choices')
      .map((id) => ({ problem: `Attribute ${id} holds no list.`, fix: 'Give it the type choices.' })),
  ],
  compile: (criterion, sheets, definitions) => {
    const { slot } = criterion.measure
    const declared = slotNamed(definitions.slots, { id: slot, kind: 'choice' })
    const assessed = assessments(optionsIn(declared), sheets, (sheet, id) =>
      assess(criterion, sheet, { id, answer: { label: optionLabel(declared, id) } }),
    )
    return (profile) => {
      const [choice = ''] = chosen(profile, slot)
      return {
        utility: (row) => assessed(choice, row).utility,
        argumentsFor: (row) => assessed(choice, row).arguments,
      }
    }
  },
})

function assess(
  criterion: CriterionOf<z.output<typeof schema>>,
  sheet: FactSheet,
  { id, answer }: { readonly id: string; readonly answer: PhraseValue },
): Assessment {
  const { suits, all, cautioned, utilities } = criterion.measure
  const stated = [
    { name: 'cautioned', facts: stating(id, sheet.resolved(cautioned, 'lower')) },
    { name: 'named', facts: stating(id, sheet.resolved(suits, 'show')) },
    { name: 'all', facts: stating(all, sheet.resolved(suits, 'show')) },
  ] as const
  const found = stated.find(({ facts }) => facts.length > 0)
  const name = found?.name ?? 'unknown'
  const utility = found === undefined ? unknownUtility(criterion) : knownUtility(utilities[found.name])
  const kind = name === 'named' || name === 'all' ? 'for' : 'against'
  const parts = { utility: utility.value, values: { answer }, facts: found?.facts ?? [] }
  return { utility, arguments: [argument(criterion, { kind, name, ...parts })] }
}

const stating = (option: string, resolved: Resolved): readonly Fact[] =>
  resolved.kind === 'unknown'
    ? []
    : resolved.facts.filter(({ value }) => Array.isArray(value) && value.includes(option))
