import { z } from 'zod'
import { attributeNamed } from '../ledger/attribute.js'
import type { Evidence } from '../ledger/evidence.js'
import type { FactSheet } from '../ledger/product.js'
import { unknownInTest } from '../ledger/product-test-faults.js'
import { ask, attributesIn, productTestSchema } from '../ledger/product-test.js'
import { chosen } from '../profile/answers.js'
import { optionLabel, optionsIn, slotNamed, slotsOfKind } from '../profile/slot.js'
import { isSure } from '../ledger/standard.js'
import { argument, doubtedUtility, knownUtility, spokenBy, unknownUtility } from './assess.js'
import { slotFaults } from './faults.js'
import {
  defineMeasure,
  utilitySchema,
  type Argument,
  type CriterionOf,
  type Definitions,
  type LinkedDefinitions,
  type MeasureFault,
  type Utility,
} from './measure.js'

const schema = z.strictObject({
  kind: z.literal('compatibility').describe('How the product goes with what the shopper already uses.'),
  slot: z.string().describe('The slot of kind choices that it reads; it counts where that is answered.'),
  interactions: z
    .array(
      z.strictObject({
        id: z.string().describe('Its words are the message `reason.<criterion>.<id>`.'),
        effect: z
          .enum(['conflict', 'complement'])
          .describe('Whether they go ill or well together; one conflict outweighs every complement.'),
        with: z.array(z.string()).min(1).describe('The options of the slot that the product meets.'),
        product: productTestSchema.describe('The products that meet them.'),
        evidence: z.array(z.string()).min(1).describe('Ids of what says so, none of it unverified.'),
      }),
    )
    .describe('What is known of two things together.'),
  utilities: z
    .strictObject({
      complement: utilitySchema.describe('Where they go well together.'),
      conflict: utilitySchema.describe('Where they do not.'),
    })
    .describe('What each finding is worth, from 0 to 1.'),
})

type Data = z.output<typeof schema>
type Interaction = Data['interactions'][number]

/** Below it, what is said of two things together is in doubt. */
const SURE = 0.6

/** How a product goes with what the shopper already uses; one conflict outweighs every complement. */
export const compatibility = defineMeasure({
  kind: 'compatibility',
  schema,
  slots: ({ slot }) => [slot],
  attributes: ({ interactions }) => interactions.flatMap(({ product }) => attributesIn(product)),
  messages: ({ interactions }) => ({
    ...Object.fromEntries(interactions.map(({ id }) => [id, ['answer', 'speaker']])),
    neutral: ['answer'],
  }),
  reach: ({ measure: { utilities } }) => [
    Math.min(...Object.values(utilities)),
    Math.max(...Object.values(utilities)),
  ],
  faults: ({ slot, interactions }, definitions) => [
    ...slotFaults(slot, definitions, ({ kind }) => kind === 'choices'),
    ...interactions.flatMap((one) => [
      ...strangeOptions(one, slot, definitions),
      ...unknownInTest(one.product, definitions.attributes).map((fault) => ({ at: one.id, ...fault })),
    ]),
  ],
  citing: ({ interactions }) => interactions,
  cellOf: (criterion, definitions) => (sheet) => meetings(criterion, sheet, definitions),
  compile: (criterion, table, definitions) => {
    const { slot } = criterion.measure
    const declared = slotNamed(definitions.slots, { id: slot, kind: 'choices' })
    const say = (used: readonly string[]) => ({
      answer: used.map((option) => ({ label: optionLabel(declared, option) })),
    })
    return (profile) => {
      const used = chosen(profile, slot)
      const met = (row: number): readonly Met[] =>
        (table[row] ?? []).filter(({ interaction }) => used.some(isMetBy(interaction)))
      return {
        utility: (row) => utilityOf(criterion, met(row)),
        argumentsFor: (row) => {
          const found = deciding(met(row))
          if (found.length > 0)
            return found.map((one) => ({
              ...one.argument,
              values: { ...one.argument.values, ...say(used.filter(isMetBy(one.interaction))) },
            }))
          const { utility } = criterion.unknown
          const parts = { name: 'neutral', utility, values: say(used) }
          return [argument(criterion, { kind: 'against', ground: 'unknown', ...parts })]
        },
      }
    }
  },
})

/** One conflict outweighs every complement; where all conflicts are in doubt, it may also be what it is without them. */
function utilityOf(criterion: CriterionOf<Data>, met: readonly Met[]): Utility {
  const { utilities } = criterion.measure
  const [conflicts, complements] = (['conflict', 'complement'] as const).map((effect) =>
    met.filter(({ interaction }) => interaction.effect === effect),
  )
  const isSurely = (some: readonly Met[] = []): boolean => some.some((one) => one.isSure)
  const neutral = unknownUtility(criterion)
  const apart = !complements?.length
    ? neutral
    : isSurely(complements)
      ? knownUtility(utilities.complement)
      : doubtedUtility(utilities.complement, neutral)
  if (!conflicts?.length) return apart
  return isSurely(conflicts) ? knownUtility(utilities.conflict) : doubtedUtility(utilities.conflict, apart)
}

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
export interface Met {
  readonly interaction: Interaction
  readonly argument: Argument
  /** Whether both what the product holds and what is said of the two together are sure. */
  readonly isSure: boolean
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
    const evidence = citedBy(interaction, definitions)
    const facts = answer.looks.flatMap((look) => look.facts)
    // What is said of the category of all products in it tells none of them apart.
    const isGeneral =
      evidence.every(({ scope }) => scope === 'category') &&
      answer.looks.every(({ attribute }) => attribute === definitions.roles.category)
    const parts = {
      name: id,
      utility: criterion.measure.utilities[effect],
      evidence,
      facts,
      values: spokenBy(facts),
    }
    return [
      {
        interaction,
        argument:
          effect === 'conflict'
            ? argument(criterion, { kind: 'against', ground: 'harm', ...parts })
            : argument(criterion, {
                kind: 'for',
                ...parts,
                ...(isGeneral && { scope: 'category' as const }),
              }),
        isSure:
          evidence.some(({ confidence }) => confidence >= SURE) &&
          answer.looks.some((look) => isSure(look.facts, attributeNamed(definitions, look.attribute))),
      },
    ]
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
