import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf, holds, idsOf, type Profile } from '#catalog'
import { optionsOf, type ExosomeProfile } from '../support/slot-options.js'
import { profileTestSchema, type ProfileTest } from '../../catalog/profile/profile-test.js'
import { profileOf, slotsIn, terms } from './build-profile.js'

const asked = (test: ProfileTest, profile: Partial<ExosomeProfile>): boolean =>
  holds(test, profileOf(profile), terms)
const { taxonomy } = terms
const conditionIds = [...optionsOf(terms.slots, 'conditions')]
const areaIds = [...idsOf(taxonomy.areas)]

const leaf: fc.Arbitrary<ProfileTest> = fc.oneof(
  fc.subarray(conditionIds, { minLength: 1 }).map((oneOf) => ({ slot: 'conditions', oneOf })),
  fc
    .subarray(conditionIds, { minLength: 1 })
    .map((oneOf) => ({ slot: 'conditions', oneOf, stated: true as const })),
  fc.subarray(areaIds, { minLength: 1 }).map((oneOf) => ({ slot: 'region', oneOf })),
  fc.subarray(['console', 'aid'], { minLength: 1 }).map((oneOf) => ({ slot: 'routine', oneOf })),
  fc.subarray(['animal', 'plant'], { minLength: 1 }).map((oneOf) => ({ slot: 'sources.avoid', oneOf })),
  fc.subarray(['small', 'large'], { minLength: 1 }).map((oneOf) => ({ slot: 'skinType', oneOf })),
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
        asked({ slot: 'conditions', oneOf: conditions }, { conditions: 'undisclosed' }),
      ),
    )
  })

  it('is answered no by whoever was not asked, and by whoever has none of them', () => {
    const test = { slot: 'conditions', oneOf: ['pacemaker'] }
    const said = ['not-asked', [], ['allergy'], ['pacemaker'], ['allergy', 'pacemaker']] as const
    expect(said.map((conditions) => asked(test, { conditions }))).toEqual([false, false, false, true, true])
  })

  it('looks only at what was said where it asks for what was stated', () => {
    const test = { slot: 'conditions', oneOf: ['pacemaker'], stated: true as const }
    const said = ['undisclosed', 'not-asked', [], ['allergy'], ['pacemaker']] as const
    expect(said.map((conditions) => asked(test, { conditions }))).toEqual([false, false, false, false, true])
  })

  it('can only turn to yes when a condition is added', () => {
    fc.assert(
      fc.property(
        fc.subarray(conditionIds, { minLength: 1 }),
        fc.subarray(conditionIds),
        (conditions, had) => {
          const test = { slot: 'conditions', oneOf: conditions }
          const before = asked(test, { conditions: had })
          const after = asked(test, { conditions: [...new Set([...had, 'pacemaker'])] })
          expect(after || !before).toBe(true)
        },
      ),
    )
  })
})

describe('a question about areas', () => {
  it('is answered yes, whichever it is, where no region is known', () => {
    fc.assert(
      fc.property(fc.subarray(areaIds, { minLength: 1 }), (oneOf) => asked({ slot: 'region', oneOf }, {})),
    )
    expect(areasOf(undefined, taxonomy)).toEqual(areaIds)
  })

  it('is answered by every area the region belongs to, and by none for a region outside them all', () => {
    expect(areasOf('DE', taxonomy)).toEqual(['EU', 'EURO'])
    expect(areasOf('FR', taxonomy)).toEqual(['EU'])
    expect(areasOf('JP', taxonomy)).toEqual([])
    expect(areaIds.map((area) => asked({ slot: 'region', oneOf: [area] }, { region: 'JP' }))).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('the other questions', () => {
  it('look at the way it was asked about health', () => {
    const of = (conditions: ExosomeProfile['conditions']) =>
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
    expect(asked({ slot: 'routine', oneOf: ['aid', 'console'] }, { routine: ['console'] })).toBe(true)
    expect(asked({ slot: 'routine', oneOf: ['aid'] }, { routine: ['console'] })).toBe(false)
    expect(
      asked({ slot: 'sources.avoid', oneOf: ['animal'] }, { sources: { prefer: ['animal'], avoid: [] } }),
    ).toBe(false)
    expect(
      asked(
        { slot: 'sources.avoid', oneOf: ['animal'] },
        { sources: { prefer: [], avoid: ['animal', 'plant'] } },
      ),
    ).toBe(true)
    expect(asked({ slot: 'skinType', oneOf: ['small'] }, { skinType: 'small' })).toBe(true)
    expect(asked({ slot: 'skinType', oneOf: ['small'] }, { skinType: 'unknown' })).toBe(false)
  })
})

describe('each screened slot', () => {
  const screened = ['implants', 'allergies'].map((id) => ({
    id,
    kind: 'choices',
    options: [{ id: 'one' }, { id: 'two' }],
    sensitive: true,
    screened: true,
  }))
  const several = { slots: slotsIn(screened), taxonomy: terms.taxonomy }
  const screeningOf = (profile: Profile) =>
    (['answered', 'undisclosed', 'not-asked'] as const).filter((one) =>
      holds({ screening: [one] }, profile, several),
    )

  it.each(screened)('answers yes to everything when it is held back: $id', ({ id }) => {
    const profile = { implants: [], allergies: [], [id]: 'undisclosed' }
    expect(holds({ slot: id, oneOf: ['one'] }, profile, several)).toBe(true)
    expect(holds({ slot: id, oneOf: ['one'], stated: true }, profile, several)).toBe(false)
    const other = screened.find((one) => one.id !== id)!.id
    expect(holds({ slot: other, oneOf: ['one'] }, profile, several)).toBe(false)
  })

  it('tells of all together: one that is held back comes first, then one that nobody asked', () => {
    expect(screeningOf({ implants: [], allergies: ['two'] })).toEqual(['answered'])
    expect(screeningOf({ implants: [], allergies: 'not-asked' })).toEqual(['not-asked'])
    expect(screeningOf({ implants: 'undisclosed', allergies: 'not-asked' })).toEqual(['undisclosed'])
  })

  it('may be missing altogether, and then nobody was asked', () => {
    const none = { ...terms, slots: slotsIn([{ id: 'region', kind: 'region' }]) }
    expect(holds({ screening: ['not-asked'] }, {}, none)).toBe(true)
  })
})

describe('questions put together', () => {
  it('are all, any and not of their parts, where the region is known', () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 4 }), anyProfile, (tests, anyone) => {
        const profile = { ...anyone, region: anyone['region'] ?? 'GB' }
        const each = tests.map((test) => holds(test, profile, terms))
        const denied = tests.map((test) => ({ not: test }))
        expect(holds({ all: tests }, profile, terms)).toBe(!each.includes(false))
        expect(holds({ any: tests }, profile, terms)).toBe(each.includes(true))
        expect(holds({ not: { all: tests } }, profile, terms)).toBe(each.includes(false))
        expect(holds({ any: denied }, profile, terms)).toBe(each.includes(false))
      }),
    )
  })

  it('are refused when one asks for nothing, or for two things', () => {
    const written = [
      { slot: 'conditions', oneOf: [] },
      { slot: 'conditions' },
      {},
      { slot: 'region', oneOf: ['EU'], screening: ['answered'] },
      { slot: 'conditions', oneOf: ['pacemaker'], stated: false },
      { screening: ['no'] },
    ]
    expect(written.map((test) => profileTestSchema.safeParse(test).success)).toEqual(written.map(() => false))
  })
})
