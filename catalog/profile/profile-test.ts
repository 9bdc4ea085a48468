import { z } from 'zod'
import { screeningOf, type Profile } from './profile.js'
import { regions } from './region.js'
import type { AreaId, Taxonomy } from './taxonomy.js'

/**
 * A question about a profile. `conditions` fails closed: "undisclosed" answers yes to every one, where
 * `statedConditions` looks only at what was said. A missing region is every region.
 */
export type ProfileTest =
  | { readonly conditions: readonly string[] }
  | { readonly statedConditions: readonly string[] }
  | { readonly areas: readonly AreaId[] }
  | { readonly screening: readonly ('answered' | 'undisclosed' | 'not-asked')[] }
  | { readonly routine: readonly string[] }
  | { readonly avoids: readonly string[] }
  | { readonly skinTypes: readonly string[] }
  | { readonly all: readonly ProfileTest[] }
  | { readonly any: readonly ProfileTest[] }
  | { readonly not: ProfileTest }

const ids = z.array(z.string()).min(1)

export const profileTestSchema: z.ZodType<ProfileTest> = z
  .lazy(() =>
    z.union([
      z.strictObject({ conditions: ids }),
      z.strictObject({ statedConditions: ids }),
      z.strictObject({ areas: ids }),
      z.strictObject({ screening: z.array(z.enum(['answered', 'undisclosed', 'not-asked'])).min(1) }),
      z.strictObject({ routine: ids }),
      z.strictObject({ avoids: ids }),
      z.strictObject({ skinTypes: ids }),
      z.strictObject({ all: z.array(profileTestSchema) }),
      z.strictObject({ any: z.array(profileTestSchema) }),
      z.strictObject({ not: profileTestSchema }),
    ]),
  )
  .meta({ id: 'ProfileTest', description: 'A question about what a shopper said.' })

/** Without a region a test holds if it does in any, so that the strictest rule applies. */
export function holds(test: ProfileTest, profile: Profile, taxonomy: Taxonomy): boolean {
  if (profile.region !== undefined) return holdsIn(test, profile, taxonomy)
  return regionsThatDiffer(taxonomy).some((region) => holdsIn(test, { ...profile, region }, taxonomy))
}

/** Every region that belongs to an area, and one that belongs to none. */
export function regionsThatDiffer({ areas }: Taxonomy): readonly string[] {
  const members = [...new Set(areas.flatMap((area) => area.members))]
  const outside = regions.find((region) => !members.includes(region))
  return outside === undefined ? members : [...members, outside]
}

function holdsIn(test: ProfileTest, profile: Profile, taxonomy: Taxonomy): boolean {
  if ('all' in test) return test.all.every((part) => holdsIn(part, profile, taxonomy))
  if ('any' in test) return test.any.some((part) => holdsIn(part, profile, taxonomy))
  if ('not' in test) return !holdsIn(test.not, profile, taxonomy)
  if ('areas' in test) return areasOf(profile.region, taxonomy).some((area) => test.areas.includes(area))
  if ('screening' in test) return test.screening.includes(screeningOf(profile))
  if ('skinTypes' in test) return test.skinTypes.includes(profile.skinType)
  return holdsForList(test, profile)
}

type ListTest = Extract<
  ProfileTest,
  { conditions: unknown } | { statedConditions: unknown } | { routine: unknown } | { avoids: unknown }
>

function holdsForList(test: ListTest, profile: Profile): boolean {
  if ('routine' in test) return meet(test.routine, profile.routine)
  if ('avoids' in test) return meet(test.avoids, profile.sources.avoid)
  const stated = typeof profile.conditions === 'string' ? [] : profile.conditions
  if ('statedConditions' in test) return meet(test.statedConditions, stated)
  return profile.conditions === 'undisclosed' || meet(test.conditions, stated)
}

/** The legal areas a region belongs to; without a region, all of them, so that the strictest rule applies. */
export function areasOf(region: string | undefined, taxonomy: Taxonomy): readonly AreaId[] {
  const areas = taxonomy.areas.filter(({ members }) => region === undefined || members.includes(region))
  return areas.map(({ id }) => id)
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
