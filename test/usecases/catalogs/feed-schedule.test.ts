import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextTime, nextTry, scheduleSchema } from '../../../src/usecases/catalogs/feeds/schedule.js'

const HOUR = 3_600_000
const hours = { hour: 1, '6h': 6, day: 24 } as const
const two = (count: number): string => String(count).padStart(2, '0')

const schedules = fc
  .record({
    every: fc.constantFrom('hour', '6h', 'day'),
    hour: fc.nat(23),
    minute: fc.nat(59),
  })
  .map(({ every, hour, minute }) => scheduleSchema.parse({ every, at: `${two(hour)}:${two(minute)}` }))
const times = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
})

it('the next time is later than now, by one period at most, and as many of them from the time of the day', () => {
  fc.assert(
    fc.property(schedules, times, (schedule, now) => {
      const next = nextTime(schedule, now)
      const wait = next.getTime() - now.getTime()
      expect([wait > 0, wait <= hours[schedule.every] * HOUR]).toEqual([true, true])
      const [hour = 0, minute = 0] = schedule.at.split(':').map(Number)
      expect(next.getUTCMinutes()).toBe(minute)
      expect((next.getUTCHours() - hour + 24) % hours[schedule.every]).toBe(0)
      expect(nextTime(schedule, next).getTime() - next.getTime()).toBe(hours[schedule.every] * HOUR)
    }),
  )
})

it('a retry is never before five minutes, unless the schedule says so, and never after it', () => {
  fc.assert(
    fc.property(schedules, times, fc.integer({ min: 1, max: 2000 }), (schedule, now, failures) => {
      const wait = nextTry(schedule, failures, now).getTime() - now.getTime()
      const scheduled = nextTime(schedule, now).getTime() - now.getTime()
      expect(wait).toBe(Math.min(scheduled, 6 * HOUR, (HOUR / 12) * 2 ** (failures - 1)))
    }),
  )
})
