import { z } from 'zod'
import { regions } from './region.js'
import { strictObject } from '../support/strict-object.js'
import { idsOf } from '../support/ids.js'
import {
  EMPHASIS,
  NOT_ASKED,
  NOT_TOLD,
  optionsIn,
  screenedSlots,
  sensitiveSlots,
  slotsOfKind,
  UNDISCLOSED,
  type AmountSlot,
  type ProfileSlot,
  type SlotId,
  type SlotOf,
} from './slot.js'

/** An option with how much it matters to the shopper. */
export interface Weighted {
  readonly id: string
  readonly importance: number
}

/** At most so much: minor units of a currency, or the unit of the attribute it is held to. */
export interface Amount {
  readonly max: number
  readonly currency?: string | undefined
  readonly strict?: boolean | undefined
}

export interface Leaning {
  readonly prefer: readonly string[]
  readonly avoid: readonly string[]
}

/** What a slot holds: one option or a region, several options, options with importances, an amount, or two lists. */
export type SlotValue = string | readonly string[] | readonly Weighted[] | Amount | Leaning
/** The shopper's own: multiplies a criterion's weight. */
export type Emphasis = Readonly<Partial<Record<string, number>>>

/** What the shopper told us, by slot. Health answers live here for one request and nowhere else. */
export interface Profile {
  readonly [slot: SlotId]: SlotValue | Emphasis | undefined
  readonly [EMPHASIS]?: Emphasis | undefined
}

type Slots = readonly ProfileSlot[]
export type Screening = 'answered' | typeof UNDISCLOSED | typeof NOT_ASKED

/** How the questions that rules rest on were answered together: one that is held back tells, then one nobody asked. */
export function screeningOf(profile: Profile, slots: Slots): Screening {
  const said = screenedSlots(slots).map(({ id }) => profile[id])
  if (said.includes(UNDISCLOSED)) return UNDISCLOSED
  return said.length === 0 || said.includes(NOT_ASKED) ? NOT_ASKED : 'answered'
}

/** True when a health answer is in the profile, so that nothing made from it may be kept. */
export function statesHealth(profile: Profile, slots: Slots): boolean {
  return sensitiveSlots(slots).some(({ id }) => {
    const said = profile[id]
    return said === UNDISCLOSED || (Array.isArray(said) && said.length > 0)
  })
}

/** The region that a profile names. */
export function regionIn(profile: Profile, slots: Slots): string | undefined {
  const [slot] = slotsOfKind(slots, 'region')
  const said = slot && profile[slot.id]
  return typeof said === 'string' ? said : undefined
}

/** The same profile in a region, where the catalogue asks for one. */
export function inRegion(profile: Profile, slots: Slots, region: string): Profile {
  const [slot] = slotsOfKind(slots, 'region')
  return slot === undefined ? profile : { ...profile, [slot.id]: region }
}

/** Somebody who was asked nothing. */
export function silentProfile(slots: Slots): Profile {
  const silences = slots.map((slot) => [slot.id, silenceOf(slot)] as const)
  return Object.fromEntries(silences.filter(([, silence]) => silence !== undefined))
}

function silenceOf(slot: ProfileSlot): SlotValue | undefined {
  switch (slot.kind) {
    case 'choice':
      return NOT_TOLD
    case 'choices':
      return slot.sensitive ? NOT_ASKED : []
    case 'prefer-avoid':
      return { prefer: [], avoid: [] }
    case 'amount':
    case 'region':
      return undefined
  }
}

const LIST_MAX = 32
const EMPHASIS_MIN = 0.5
const EMPHASIS_MAX = 2
const AMOUNT_MAX = 1_000_000_000

/** A profile as a request gives it, before its defaults are filled in. */
export type ProfileInput = Readonly<Record<string, unknown>>

/** The request form of a profile: the slots a catalogue declares, and emphasis on its criteria. */
export function profileSchema(
  slots: Slots,
  criteria: readonly string[] = [],
): z.ZodType<Profile, ProfileInput> {
  const shape = Object.fromEntries(slots.map((slot) => [slot.id, slotSchema(slot)]))
  const schema = strictObject({ ...shape, [EMPHASIS]: emphasisOn(criteria).optional() })
  return schema
}

function slotSchema(slot: ProfileSlot): z.ZodType {
  switch (slot.kind) {
    case 'choice':
      return oneOf([...optionsIn(slot), NOT_TOLD]).default(NOT_TOLD)
    case 'choices':
      return choicesSchema(slot)
    case 'amount':
      return amountSchema(slot).optional()
    case 'prefer-avoid':
      return leaningSchema(slot)
    case 'region':
      return regionSchema.optional()
  }
}

function choicesSchema(slot: SlotOf<'choices'>): z.ZodType {
  if (slot.sensitive) return sensitiveSchema(slot)
  return slot.importance === undefined
    ? listOf(optionsIn(slot)).default([])
    : weightedSchema(slot, slot.importance).default([])
}

function weightedSchema(
  slot: SlotOf<'choices'>,
  { min, max, default: usual }: NonNullable<SlotOf<'choices'>['importance']>,
) {
  const option = strictObject({
    id: oneOf(optionsIn(slot)),
    importance: z.int().min(min).max(max).default(usual),
  })
  return z
    .array(option)
    .max(LIST_MAX)
    .refine((options) => isUnique(idsOf(options)), `Each ${slot.named} may be named once.`)
    .meta({ description: `Each ${slot.named} once.` })
}

/** A list, or that nothing is said: a misspelt answer is neither. */
function sensitiveSchema(slot: SlotOf<'choices'>) {
  return z
    .union([listOf(optionsIn(slot)), z.literal([UNDISCLOSED, NOT_ASKED])], {
      error: `Expected a list of ${slot.id}, each once (${listed(optionsIn(slot))}), or "${UNDISCLOSED}", or "${NOT_ASKED}".`,
    })
    .default(NOT_ASKED)
}

/** At most so much; `currency` is named where it is money. */
export function amountSchema({ currency, strict }: AmountSlot): z.ZodType<Amount> {
  const schema = strictObject({
    max: z.int().min(1).max(AMOUNT_MAX),
    ...(currency !== null && {
      currency: z.literal(currency, { error: `This catalogue's prices are in ${currency}.` }),
    }),
    ...(strict && { strict: z.boolean().default(false) }),
  })
  return schema as unknown as z.ZodType<Amount>
}

function leaningSchema(slot: SlotOf<'prefer-avoid'>) {
  const options = listOf(optionsIn(slot))
  return strictObject({ prefer: options.default([]), avoid: options.default([]) }).default({
    prefer: [],
    avoid: [],
  })
}

const regionSchema = z.enum(regions, {
  error: 'Expected an ISO 3166-1 alpha-2 code in upper case, such as "GB" or "FR", or "GB-NIR".',
})

function emphasisOn(criteria: readonly string[]) {
  const factor = z.number().min(EMPHASIS_MIN).max(EMPHASIS_MAX).optional()
  return strictObject(Object.fromEntries(criteria.map((id) => [id, factor])))
}

/** A list of known ids, each once. */
export function listOf(ids: readonly string[]) {
  return z
    .array(oneOf(ids))
    .max(LIST_MAX)
    .refine(isUnique, 'Each entry may be named once.')
    .meta({ uniqueItems: true })
}

function oneOf(ids: readonly string[]) {
  return z.enum(ids, {
    error: ids.length === 0 ? 'This catalogue has none.' : `Expected one of: ${listed(ids)}.`,
  })
}

const listed = (ids: readonly string[]): string => ids.join(', ')
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
