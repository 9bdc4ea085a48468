import { z } from 'zod'
import { chosen, isHeldBack } from './answers.js'
import { inRegion, regionIn, screeningOf, type Profile } from './profile.js'
import { regions } from './region.js'
import { slotsOfKind, type ProfileSlot, type SlotPart } from './slot.js'
import type { AreaId, Taxonomy } from './taxonomy.js'

/**
 * A question about a profile. `slot` is a slot or a side of one, and the question is whether any of `oneOf` was chosen
 * there; of the region slot it is whether the region belongs to any of these legal areas. A sensitive slot fails closed:
 * "undisclosed" answers yes to everything, where `stated` looks only at what was said. A missing region is every region.
 */
export type ProfileTest =
  | { readonly slot: SlotPart; readonly oneOf: readonly string[]; readonly stated?: true | undefined }
  | { readonly screening: readonly ('answered' | 'undisclosed' | 'not-asked')[] }
  | { readonly all: readonly ProfileTest[] }
  | { readonly any: readonly ProfileTest[] }
  | { readonly not: ProfileTest }

export type SlotTest = Extract<ProfileTest, { slot: SlotPart }>

export const profileTestSchema: z.ZodType<ProfileTest> = z
  .union([
    z.strictObject({
      slot: z
        .string()
        .describe('A slot of profile.json, or one side of it: `<slot>.prefer`, `<slot>.avoid`. No amount.'),
      oneOf: z
        .array(z.string())
        .min(1)
        .describe(
          'Was one of these options chosen? Of the region: does it belong to one of these legal areas?',
        ),
      stated: z
        .literal(true)
        .optional()
        .describe(
          'A sensitive answer that is held back counts as not given; without it, as yes to everything.',
        ),
    }),
    z.strictObject({
      screening: z
        .array(z.enum(['answered', 'undisclosed', 'not-asked']))
        .min(1)
        .describe('Were the screened slots answered in one of these ways?'),
    }),
    z.strictObject({
      get all() {
        return z.array(profileTestSchema).describe('Do all of these hold? Of none it is yes: everybody.')
      },
    }),
    z.strictObject({
      get any() {
        return z.array(profileTestSchema).describe('Does one of these hold? Of none it is no.')
      },
    }),
    z.strictObject({
      get not() {
        return profileTestSchema.describe('The opposite.')
      },
    }),
  ])
  .meta({ id: 'ProfileTest', description: 'A question about what a shopper said.' })

/** What a test needs of a catalogue: its slots and its legal areas. */
export interface ProfileTerms {
  readonly slots: readonly ProfileSlot[]
  readonly taxonomy: Taxonomy
}

/** Without a region a test holds if it does in any, so that the strictest rule applies. */
export function holds(test: ProfileTest, profile: Profile, terms: ProfileTerms): boolean {
  const { slots, taxonomy } = terms
  if (regionIn(profile, slots) !== undefined) return holdsIn(test, profile, terms)
  return regionsThatDiffer(taxonomy).some((region) => holdsIn(test, inRegion(profile, slots, region), terms))
}

/** Every region that belongs to an area, and one that belongs to none. */
export function regionsThatDiffer({ areas }: Taxonomy): readonly string[] {
  const members = [...new Set(areas.flatMap((area) => area.members))]
  const outside = regions.find((region) => !members.includes(region))
  return outside === undefined ? members : [...members, outside]
}

function holdsIn(test: ProfileTest, profile: Profile, terms: ProfileTerms): boolean {
  if ('all' in test) return test.all.every((part) => holdsIn(part, profile, terms))
  if ('any' in test) return test.any.some((part) => holdsIn(part, profile, terms))
  if ('not' in test) return !holdsIn(test.not, profile, terms)
  if ('screening' in test) return test.screening.includes(screeningOf(profile, terms.slots))
  return holdsForSlot(test, profile, terms)
}

function holdsForSlot({ slot, oneOf, stated }: SlotTest, profile: Profile, terms: ProfileTerms): boolean {
  const { slots, taxonomy } = terms
  const isRegion = slotsOfKind(slots, 'region').some(({ id }) => id === slot)
  if (isRegion) return meet(oneOf, areasOf(regionIn(profile, slots), taxonomy))
  return (stated !== true && isHeldBack(profile, slot)) || meet(oneOf, chosen(profile, slot))
}

/** The legal areas a region belongs to; without a region, all of them, so that the strictest rule applies. */
export function areasOf(region: string | undefined, taxonomy: Taxonomy): readonly AreaId[] {
  const areas = taxonomy.areas.filter(({ members }) => region === undefined || members.includes(region))
  return areas.map(({ id }) => id)
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

/** The test that holds for every profile. */
export const always: ProfileTest = { all: [] }

export const isAlways = (test: ProfileTest): boolean => 'all' in test && test.all.length === 0

/** The options of a test that a profile names, each with its slot, in the order of the test. */
export function namedIn(
  test: ProfileTest,
  profile: Profile,
): readonly { readonly slot: SlotPart; readonly option: string }[] {
  if ('all' in test) return test.all.flatMap((part) => namedIn(part, profile))
  if ('any' in test) return test.any.flatMap((part) => namedIn(part, profile))
  if (!('slot' in test)) return []
  const { slot } = test
  const named = chosen(profile, slot)
  return test.oneOf.filter((option) => named.includes(option)).map((option) => ({ slot, option }))
}
