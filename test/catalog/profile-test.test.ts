import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf, holds, idsOf, type Profile } from '#catalog'
import { profileTestSchema, type ProfileTest } from '../../catalog/profile/profile-test.js'
import { profileOf, taxonomy } from './build-profile.js'

const asked = (test: ProfileTest, profile: Partial<Profile>): boolean =>
  holds(test, profileOf(profile), taxonomy)
const conditionIds = [...idsOf(taxonomy.conditions)]
const areaIds = [...idsOf(taxonomy.areas)]

const leaf: fc.Arbitrary<ProfileTest> = fc.oneof(
  fc.subarray(conditionIds, { minLength: 1 }).map((conditions) => ({ conditions })),
  fc.subarray(conditionIds, { minLength: 1 }).map((statedConditions) => ({ statedConditions })),
  fc.subarray(areaIds, { minLength: 1 }).map((areas) => ({ areas })),
  fc.subarray(['console', 'aid'], { minLength: 1 }).map((routine) => ({ routine })),
  fc.subarray(['animal', 'plant'], { minLength: 1 }).map((avoids) => ({ avoids })),
  fc.subarray(['small', 'large', 'unknown'], { minLength: 1 }).map((skinTypes) => ({ skinTypes })),
  fc
    .subarray(['answered', 'undisclosed', 'not-asked'] as const, { minLength: 1 })
    .map((screening) => ({ screening })),
)
const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    skinType: fc.constantFrom('small', 'large', 'unknown'),
    conditions: fc.oneof(
      fc.subarray(conditionIds),
      fc.constantFrom('undisclosed' as const, 'not-asked' as const),
    ),
    region: fc.constantFrom(undefined, 'DE', 'FR', 'GB', 'JP'),
    avoid: fc.subarray(['animal', 'plant']),
    routine: fc.subarray(['console', 'aid']),
  })
  .map(({ avoid, ...rest }) => profileOf({ ...rest, sources: { prefer: [], avoid } }))

describe('a question about conditions', () => {
  it('is answered yes, whichever it is, by whoever would rather not say', () => {
    fc.assert(
      fc.property(fc.subarray(conditionIds, { minLength: 1 }), (conditions) =>
        asked({ conditions }, { conditions: 'undisclosed' }),
      ),
    )
  })

  it('is answered no by whoever was not asked, and by whoever has none of them', () => {
    const test = { conditions: ['pacemaker'] }
    const said = ['not-asked', [], ['allergy'], ['pacemaker'], ['allergy', 'pacemaker']] as const
    expect(said.map((conditions) => asked(test, { conditions }))).toEqual([false, false, false, true, true])
  })

  it('looks only at what was said where it asks for what was stated', () => {
    const test = { statedConditions: ['pacemaker'] }
    const said = ['undisclosed', 'not-asked', [], ['allergy'], ['pacemaker']] as const
    expect(said.map((conditions) => asked(test, { conditions }))).toEqual([false, false, false, false, true])
  })

  it('can only turn to yes when a condition is added', () => {
    fc.assert(
      fc.property(
        fc.subarray(conditionIds, { minLength: 1 }),
        fc.subarray(conditionIds),
        (conditions, had) => {
          const before = asked({ conditions }, { conditions: had })
          const after = asked({ conditions }, { conditions: [...new Set([...had, 'pacemaker'])] })
          expect(after || !before).toBe(true)
        },
      ),
    )
  })
})

describe('a question about areas', () => {
  it('is answered yes, whichever it is, where no region is known', () => {
    fc.assert(fc.property(fc.subarray(areaIds, { minLength: 1 }), (areas) => asked({ areas }, {})))
    expect(areasOf(undefined, taxonomy)).toEqual(areaIds)
  })

  it('is answered by every area the region belongs to, and by none for a region outside them all', () => {
    expect(areasOf('DE', taxonomy)).toEqual(['EU', 'EURO'])
    expect(areasOf('FR', taxonomy)).toEqual(['EU'])
    expect(areasOf('JP', taxonomy)).toEqual([])
    expect(areaIds.map((area) => asked({ areas: [area] }, { region: 'JP' }))).toEqual([false, false, false])
  })
})

describe('the other questions', () => {
  it('look at the way it was asked about health', () => {
    const of = (conditions: Profile['conditions']) =>
      (['answered', 'undisclosed', 'not-asked'] as const).filter((screening) =>
        asked({ screening: [screening] }, { conditions }),
      )
    expect([of([]), of(['allergy']), of('undisclosed'), of('not-asked')]).toEqual([
      ['answered'],
      ['answered'],
      ['undisclosed'],
      ['not-asked'],
    ])
  })

  it('look at the routine, the avoided sources and the type', () => {
    expect(asked({ routine: ['aid', 'console'] }, { routine: ['console'] })).toBe(true)
    expect(asked({ routine: ['aid'] }, { routine: ['console'] })).toBe(false)
    expect(asked({ avoids: ['animal'] }, { sources: { prefer: ['animal'], avoid: [] } })).toBe(false)
    expect(asked({ avoids: ['animal'] }, { sources: { prefer: [], avoid: ['animal', 'plant'] } })).toBe(true)
    expect(asked({ skinTypes: ['small'] }, { skinType: 'small' })).toBe(true)
    expect(asked({ skinTypes: ['small'] }, { skinType: 'unknown' })).toBe(false)
  })
})

describe('questions put together', () => {
  it('are all, any and not of their parts, where the region is known', () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 4 }), anyProfile, (tests, anyone) => {
        const profile = { ...anyone, region: anyone.region ?? 'GB' }
        const each = tests.map((test) => holds(test, profile, taxonomy))
        const denied = tests.map((test) => ({ not: test }))
        expect(holds({ all: tests }, profile, taxonomy)).toBe(!each.includes(false))
        expect(holds({ any: tests }, profile, taxonomy)).toBe(each.includes(true))
        expect(holds({ not: { all: tests } }, profile, taxonomy)).toBe(each.includes(false))
        expect(holds({ any: denied }, profile, taxonomy)).toBe(each.includes(false))
      }),
    )
  })

  it('are refused when one asks for nothing, or for two things', () => {
    const written = [
      { conditions: [] },
      { areas: [] },
      {},
      { areas: ['EU'], routine: ['aid'] },
      { screening: ['no'] },
    ]
    expect(written.map((test) => profileTestSchema.safeParse(test).success)).toEqual(written.map(() => false))
  })
})
