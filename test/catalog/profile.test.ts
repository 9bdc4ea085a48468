import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileSchema, screeningOf, statesHealth } from '#catalog'
import { regions } from '../../catalog/profile/region.js'
import { declared, profileOf, slotsIn, terms } from './build-profile.js'

const schema = profileSchema(terms.slots)
const accepts = (profile: object): boolean => schema.safeParse(profile).success
const complaint = (profile: object): string =>
  schema
    .safeParse(profile)
    .error?.issues.map(({ message }) => message)
    .join(' ') ?? 'no complaint'

describe('a profile', () => {
  it('may be empty, and is then of someone who was not asked', () => {
    expect(schema.parse({})).toEqual(profileOf({ conditions: 'not-asked' }))
  })

  it('is filled with what was left out', () => {
    const sparse = {
      concerns: [{ id: 'noise' }],
      budget: { max: 100, currency: 'EUR' },
      sources: { avoid: ['plant'] },
    }
    expect(schema.parse(sparse)).toMatchObject({
      concerns: [{ id: 'noise', importance: 3 }],
      budget: { max: 100, currency: 'EUR', strict: false },
      sources: { prefer: [], avoid: ['plant'] },
    })
  })

  it('takes a condition only as the catalogue writes it, and never lets one pass unread', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known = text === 'pacemaker' || text === 'allergy'
        expect(accepts({ conditions: [text] })).toBe(known)
        expect(accepts({ conditions: text })).toBe(text === 'undisclosed' || text === 'not-asked')
      }),
    )
    const misspelt = ['Pacemaker', 'pacemaker ', 'pace_maker', 'undisclosed', 'not-asked', '']
    expect(misspelt.filter((text) => accepts({ conditions: [text] }))).toEqual([])
    expect(
      [null, {}, 0, true, ['pacemaker', 'pacemaker']].filter((conditions) => accepts({ conditions })),
    ).toEqual([])
    expect(complaint({ conditions: ['pacemakr'] })).toContain('pacemaker, allergy')
  })

  it('names each entry of a list once and keeps to 32', () => {
    expect(accepts({ concerns: [{ id: 'noise' }, { id: 'noise', importance: 5 }] })).toBe(false)
    expect(complaint({ concerns: [{ id: 'noise' }, { id: 'noise' }] })).toContain('once')
    expect(accepts({ routine: ['aid', 'aid'] })).toBe(false)
    expect(accepts({ sources: { prefer: ['plant', 'plant'] } })).toBe(false)
    const options = Array.from({ length: 40 }, (_, i) => ({ id: `n${i}` }))
    const wide = declared.map((slot) => (slot.id === 'routine' ? { ...slot, options } : slot))
    const routine = (length: number) => Array.from({ length }, (_, i) => `n${i}`)
    const wideSchema = profileSchema(slotsIn(wide))
    expect([32, 33].map((length) => wideSchema.safeParse({ routine: routine(length) }).success)).toEqual([
      true,
      false,
    ])
  })

  it('has importances from 1 to 5 and budgets from 1 minor unit, whole', () => {
    const importance = (value: number) => accepts({ concerns: [{ id: 'noise', importance: value }] })
    expect([0, 1, 5, 6, 2.5].map(importance)).toEqual([false, true, true, false, false])
    const max = (value: number) => accepts({ budget: { max: value, currency: 'EUR' } })
    expect([0, 1, 1_000_000_000, 1_000_000_001, 9.99].map(max)).toEqual([false, true, true, false, false])
  })

  it('has a budget in the currency of the catalogue', () => {
    expect(accepts({ budget: { max: 1, currency: 'GBP' } })).toBe(false)
    expect(complaint({ budget: { max: 1, currency: 'GBP' } })).toContain('EUR')
  })

  it('has a region as ISO writes it, and Northern Ireland', () => {
    const written = ['GB', 'DE', 'GB-NIR', 'UK', 'gb', 'EU', 'XX', '']
    expect(written.filter((region) => accepts({ region }))).toEqual(['GB', 'DE', 'GB-NIR'])
    expect(new Set(regions).size).toBe(regions.length)
    expect(regions).toHaveLength(250)
  })

  it('refuses what it does not know, wherever it stands', () => {
    const strange = [
      { name: 'Ann' },
      { concerns: [{ id: 'noise', level: 1 }] },
      { budget: { max: 1, currency: 'EUR', hard: true } },
      { sources: { love: [] } },
      { skinType: 'medium' },
      { concerns: [{ id: 'redness' }] },
      { routine: ['radio'] },
      { sources: { avoid: ['human'] } },
    ]
    expect(strange.filter(accepts)).toEqual([])
  })

  it('may be of a catalogue that leaves a slot empty', () => {
    const bare = declared.map((slot) => ('options' in slot ? { ...slot, options: [] } : slot))
    const bareSchema = profileSchema(slotsIn(bare))
    expect(bareSchema.safeParse({ skinType: 'unknown', conditions: [], routine: [] }).success).toBe(true)
    const refused = bareSchema.safeParse({ routine: ['aid'] })
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['This catalogue has none.'])
  })
})

describe('what was said of health', () => {
  it('is an answer, even an empty one, or a wish not to say, or was never asked', () => {
    const said = [[], ['allergy'], 'undisclosed', 'not-asked'] as const
    expect(said.map((conditions) => screeningOf(profileOf({ conditions }), terms.slots))).toEqual([
      'answered',
      'answered',
      'undisclosed',
      'not-asked',
    ])
    expect(said.map((conditions) => statesHealth(profileOf({ conditions }), terms.slots))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
