import { z } from 'zod'
import type { Evidence } from '../ledger/evidence.js'
import type { FactSheet } from '../ledger/product.js'
import { unknownInTest } from '../ledger/product-test-faults.js'
import { ask, attributesIn, productTestSchema } from '../ledger/product-test.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, optionsIn, slotNamed, slotsOfKind } from '../profile/slot.js'
import { argument, knownUtility, unknownUtility } from './assess.js'
import { slotFaults } from './faults.js'
import {
  defineMeasure,
  utilitySchema,
  type Argument,
  type CriterionOf,
  type Definitions,
  type LinkedDefinitions,
  type MeasureFault,
} from './measure.js'

const schema = z.strictObject({
  kind: z.literal('compatibility'),
  slot: z.string(),
  interactions: z.array(
    z.strictObject({
      id: z.string(),
      effect: z.enum(['conflict', 'complement']),
      /** The options that the product meets. */
      with: z.array(z.string()).min(1),
      product: productTestSchema,
      evidence: z.array(z.string()).min(1),
    }),
  ),
  utilities: z.strictObject({ complement: utilitySchema, conflict: utilitySchema }),
})

type Data = z.output<typeof schema>
type Interaction = Data['interactions'][number]

/** How a product goes with what the shopper already uses; one conflict outweighs every complement. */
export const compatibility = defineMeasure({
  kind: 'compatibility',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ interactions }) => interactions.flatMap(({ product }) => attributesIn(product)),
  messages: ({ interactions }) => ({
    ...Object.fromEntries(interactions.map(({ id }) => [id, ['answer']])),
    neutral: ['answer'],
  }),
  faults: ({ slot, interactions }, definitions) => [
    ...slotFaults(slot, definitions, ({ kind }) => kind === 'choices'),
    ...interactions.flatMap((one) => [
      ...strangeOptions(one, slot, definitions),
      ...unknownInTest(one.product, definitions.attributes).map((fault) => ({ at: one.id, ...fault })),
    ]),
  ],
  citing: ({ interactions }) => interactions,
  compile: (criterion, sheets, definitions) => {
    const { slot, utilities } = criterion.measure
    const declared = slotNamed(definitions.slots, { id: slot, kind: 'choices' })
    const table = sheets.map((sheet) => meetings(criterion, sheet, definitions))
    const say = (used: readonly string[]) => ({
      answer: used.map((option) => ({ label: optionLabel(declared, option) })),
    })
    return (profile) => {
      const used = chosen(profile, slot)
      const met = (row: number): readonly Met[] =>
        deciding((table[row] ?? []).filter(({ interaction }) => used.some(isMetBy(interaction))))
      return {
        utility: (row) => {
          const [first] = met(row)
          return first === undefined
            ? unknownUtility(criterion)
            : knownUtility(utilities[first.interaction.effect])
        },
        argumentsFor: (row) => {
          const found = met(row)
          if (found.length > 0)
            return found.map((one) => ({
              ...one.argument,
              values: say(used.filter(isMetBy(one.interaction))),
            }))
          const { utility } = criterion.unknown
          return [argument(criterion, { kind: 'against', name: 'neutral', utility, values: say(used) })]
        },
      }
    }
  },
})

function strangeOptions(
  { id: at, with: options }: Interaction,
  slot: string,
  { slots }: Definitions,
): readonly MeasureFault[] {
  const declared = slotsOfKind(slots, 'choices').find(({ id }) => id === slot)
  return options
    .filter((option) => declared !== undefined && !optionsIn(declared).includes(option))
    .map((option) => ({
      at,
      problem: `${option} is no option of ${slot}.`,
      fix: 'Add it to profile.json.',
    }))
}

/** An interaction that a product has, with what is said where the shopper uses the other side of it. */
interface Met {
  readonly interaction: Interaction
  readonly argument: Argument
}

function meetings(
  criterion: CriterionOf<Data>,
  sheet: FactSheet,
  definitions: LinkedDefinitions,
): readonly Met[] {
  return criterion.measure.interactions.flatMap((interaction) => {
    const { id, effect, product } = interaction
    const answer = ask(product, sheet, effect === 'conflict' ? 'lower' : 'show')
    if (answer.truth !== 'true') return []
    const kind = effect === 'conflict' ? 'against' : 'for'
    const utility = criterion.measure.utilities[effect]
    const parts = {
      evidence: citedBy(interaction, definitions),
      facts: answer.looks.flatMap(({ facts }) => facts),
    }
    return [{ interaction, argument: argument(criterion, { kind, name: id, utility, ...parts }) }]
  })
}

const citedBy = ({ evidence }: Interaction, definitions: LinkedDefinitions): readonly Evidence[] =>
  evidence.map((id) => definitions.evidence.get(id)).filter((one) => one !== undefined)

const isMetBy =
  ({ with: options }: Interaction) =>
  (option: string): boolean =>
    options.includes(option)

function deciding(met: readonly Met[]): readonly Met[] {
  const conflicts = met.filter(({ interaction }) => interaction.effect === 'conflict')
  return conflicts.length > 0 ? conflicts : met
}
