import { z } from 'zod'
import type { Attribute } from '../ledger/attribute.js'
import { productTestSchema } from '../ledger/product-test.js'
import { idsOf } from '../support/ids.js'
import { own } from '../support/own.js'

/** What a `choice` holds when the shopper did not choose. */
export const NOT_TOLD = 'unknown'
/** What a sensitive slot holds when the shopper would rather not say, and when nobody asked. */
export const UNDISCLOSED = 'undisclosed'
export const NOT_ASKED = 'not-asked'
/** Words in the place of options, which no option may have as its id. */
export const reservedOptions: readonly string[] = [NOT_TOLD, UNDISCLOSED, NOT_ASKED]
/** Stands beside the slots of a profile, so no slot may be called so. */
export const EMPHASIS = 'emphasis'

const optionId = z
  .string()
  .regex(/^[a-zA-Z0-9]+([_-][a-zA-Z0-9]+)*$/)
  .describe('What a request says; `unknown`, `undisclosed` and `not-asked` are taken.')
const option = z.strictObject({ id: optionId })
const options = z.array(option).describe('All that a shopper may say here.')
const common = {
  id: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9_]*$/)
    .describe('The field of a profile in a request.'),
  named: z
    .string()
    .default('value')
    .describe('One option in a word: the label of each is the message `label.<named>.<option>`.'),
}

const choice = z.strictObject({
  ...common,
  kind: z.literal('choice').describe('One option, or `unknown`.'),
  options,
})
const choices = z.strictObject({
  ...common,
  kind: z.literal('choices').describe('A list of options.'),
  options,
  importance: z
    .strictObject({
      min: z.int().describe('The least, 1 or more.'),
      max: z.int().describe('The most.'),
      default: z.int().describe('What an option matters where a request does not say.'),
    })
    .optional()
    .describe('How much each chosen option may matter, as whole numbers; without it all matter the same.'),
  claims: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .optional()
    .describe('Facts of the attribute `<claims>.<option>` say what a product claims of an option.'),
  sensitive: z
    .boolean()
    .default(false)
    .describe(
      'An answer may be about health: it may be held back, and nothing made from it is kept or logged.',
    ),
  screened: z
    .boolean()
    .default(false)
    .describe(
      'Rules rest on it: what is held back closes them, and so does silence in a quiz. It is sensitive too.',
    ),
})
const amount = z.strictObject({
  ...common,
  kind: z.literal('amount').describe('The most that something may be, with the currency where it is money.'),
  attribute: z.string().describe('What is held to it: an attribute of type money or number.'),
  strict: z
    .boolean()
    .default(false)
    .describe('The shopper may make a must of it, which excludes what is above.'),
})
const preferAvoid = z.strictObject({
  ...common,
  kind: z.literal('prefer-avoid').describe('Options that are wished for, and options that are not to be.'),
  attribute: z
    .string()
    .nullable()
    .describe('The attribute whose values the options are; null where each option says what it closes.'),
  options: z
    .array(
      z.strictObject({
        id: optionId,
        closes: productTestSchema
          .optional()
          .describe(
            'What avoiding the option excludes; where it is absent, products of which the attribute states it.',
          ),
      }),
    )
    .describe('All that a shopper may prefer or avoid.'),
})
const region = z.strictObject({
  ...common,
  kind: z
    .literal('region')
    .describe('Where the shopper is: ISO 3166-1 alpha-2, or GB-NIR. One slot at most.'),
})

/** What a shopper may say to a catalogue, in the order in which a request is described. */
export const profileFileSchema = z.strictObject({
  slots: z
    .array(z.discriminatedUnion('kind', [choice, choices, amount, preferAvoid, region]))
    .describe('What may be said, in the order in which a request is described.'),
})

export type SlotId = string
/** A slot, or one side of a `prefer-avoid` slot: `sources.avoid`. */
export type SlotPart = string
export type DeclaredSlot = z.infer<typeof profileFileSchema>['slots'][number]
type DeclaredAmount = Extract<DeclaredSlot, { kind: 'amount' }>

/** An amount with what it is counted in: minor units of `currency`, or `unit`. */
export interface AmountSlot extends DeclaredAmount {
  readonly currency: string | null
  readonly unit: string | null
}
export type ProfileSlot = Exclude<DeclaredSlot, DeclaredAmount> | AmountSlot
export type SlotOf<Kind extends ProfileSlot['kind']> = Extract<ProfileSlot, { readonly kind: Kind }>

interface Declaring {
  readonly profile: { readonly slots: readonly DeclaredSlot[] }
  readonly attributes: Readonly<Record<string, Pick<Attribute, 'type' | 'unit'> | undefined>>
  readonly catalog: { readonly currency: string }
}

/** The slots that the files of a catalogue declare, each amount with its currency or unit. */
export function slotsOf({ profile, attributes, catalog }: Declaring): readonly ProfileSlot[] {
  return profile.slots.map((slot) => {
    if (slot.kind !== 'amount') return slot
    const heldTo = own(attributes, slot.attribute)
    const isMoney = heldTo?.type === 'money'
    return { ...slot, currency: isMoney ? catalog.currency : null, unit: heldTo?.unit ?? null }
  })
}

type Slots = readonly ProfileSlot[]
const isOf =
  <Kind extends ProfileSlot['kind']>(kind: Kind) =>
  (slot: ProfileSlot): slot is SlotOf<Kind> =>
    slot.kind === kind

export const slotsOfKind = <Kind extends ProfileSlot['kind']>(slots: Slots, kind: Kind) =>
  slots.filter(isOf(kind))

const isChoices = isOf('choices')
export const sensitiveSlots = (slots: Slots) => slots.filter(isChoices).filter(({ sensitive }) => sensitive)
export const screenedSlots = (slots: Slots) => slots.filter(isChoices).filter(({ screened }) => screened)

/** The ids that a slot knows; none for an amount and a region. */
export const optionsIn = (slot: DeclaredSlot): readonly string[] =>
  'options' in slot ? idsOf(slot.options) : []

/** The parts that can be named apart: both sides of a `prefer-avoid` slot, else the slot. */
export const partsOf = ({ id, kind }: DeclaredSlot): readonly SlotPart[] =>
  kind === 'prefer-avoid' ? [preferred(id), `${id}.avoid`] : [id]

/** The slot of an id and a kind, which a catalogue that was checked has. */
export function slotNamed<Kind extends ProfileSlot['kind']>(
  slots: Slots,
  { id, kind }: { readonly id: SlotId; readonly kind: Kind },
): SlotOf<Kind> {
  const found = slotsOfKind(slots, kind).find((slot) => slot.id === id)
  if (found === undefined) throw new Error(`slot ${id} of kind ${kind} is not declared`)
  return found
}

/** What a criterion may speak to: a slot that is neither law nor health, and of two sides what is preferred. */
export const spokenTo = (slots: Slots): readonly SlotPart[] =>
  slots
    .filter((slot) => slot.kind !== 'region' && !(slot.kind === 'choices' && slot.sensitive))
    .flatMap((slot) => partsOf(slot).slice(0, 1))

/** The side of a `prefer-avoid` slot that is a wish; the other is a must. */
export const preferred = (slot: SlotId): SlotPart => `${slot}.prefer`

/** The slot that a part is of. */
export const slotWith = (slots: Slots, part: SlotPart): ProfileSlot | undefined =>
  slots.find((slot) => partsOf(slot).includes(part))

/** The message that names an option. */
export const optionLabel = ({ named }: DeclaredSlot, option: string): string => `label.${named}.${option}`

/** The attributes under which facts claim something of the options of a slot, each with the message that names its option. */
export function claimsOn(slots: readonly DeclaredSlot[]): ReadonlyMap<string, string> {
  const claims = slots.flatMap((slot) =>
    slot.kind === 'choices' && slot.claims !== undefined
      ? idsOf(slot.options).map(
          (option) => [claimAttribute(slot, option), optionLabel(slot, option)] as const,
        )
      : [],
  )
  return new Map(claims)
}

export const claimAttributes = (slots: readonly DeclaredSlot[]): readonly string[] => [
  ...claimsOn(slots).keys(),
]

export const claimAttribute = ({ claims = '' }: { readonly claims?: string | undefined }, option: string) =>
  `${claims}.${option}`
