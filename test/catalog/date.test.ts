import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inForce, nextChange } from '#catalog'
import { isoDateSchema } from '../../catalog/support/date.js'

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const validity = fc.record({
  from: fc.option(day, { nil: undefined }),
  until: fc.option(day, { nil: undefined }),
})
const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

describe('what is in force', () => {
  it('is so from its first day and no longer on its last', () => {
    const year = { from: '2026-01-01', until: '2027-01-01' }
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((date) => inForce(year, date))).toEqual([false, true, true, false])
  })

  it('has no beginning or no end where none is given', () => {
    expect(inForce({}, '0001-01-01')).toBe(true)
    expect(inForce({ until: '2026-01-02' }, '1900-01-01')).toBe(true)
    expect(inForce({ from: '2026-01-01' }, '9999-12-31')).toBe(true)
  })

  it('is never so on any day when it ends on the day it starts', () => {
    fc.assert(fc.property(day, day, (date, other) => !inForce({ from: date, until: date }, other)))
  })
})

describe('the next change', () => {
  it('is the first later day on which something starts or ends, never today', () => {
    const spans = [{ from: '2026-01-01', until: '2026-03-01' }, { from: '2026-02-01' }, {}]
    const days = ['2025-12-31', '2026-01-01', '2026-02-01', '2026-03-01']
    expect(days.map((date) => nextChange(spans, date))).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      null,
    ])
  })

  it('leaves all as it is until the day before it, and is itself a day on which something differs or starts', () => {
    fc.assert(
      fc.property(fc.array(validity, { maxLength: 5 }), day, day, (spans, today, later) => {
        const next = nextChange(spans, today)
        const state = (date: string): readonly boolean[] => spans.map((span) => inForce(span, date))
        fc.pre(later > today && (next === null || later < next))
        expect(state(later)).toEqual(state(today))
      }),
    )
    fc.assert(
      fc.property(fc.array(validity, { minLength: 1, maxLength: 5 }), day, (spans, today) => {
        const next = nextChange(spans, today)
        const days = spans.flatMap(({ from, until }) => [from, until])
        expect(next === null || (next >= dayAfter(today) && days.includes(next))).toBe(true)
      }),
    )
  })
})

describe('a date', () => {
  it('is a day of the calendar', () => {
    const written = [
      '2026-11-23',
      '2024-02-29',
      '2026-02-29',
      '2026-13-01',
      '23-11-2026',
      '2026-11-23T00:00Z',
      '',
    ]
    expect(written.map((text) => isoDateSchema.safeParse(text).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
