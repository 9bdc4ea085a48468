import { z } from 'zod'
import { strictObject } from '#catalog'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const periods = { hour: HOUR_MS, '6h': 6 * HOUR_MS, day: DAY_MS } as const

export const scheduleSchema = strictObject({
  every: z.enum(['hour', '6h', 'day']).meta({ description: 'How often the file is read.' }),
  at: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Expected a time of the day in UTC, such as 04:30.')
    .default('00:00')
    .meta({ description: 'A time of the day, UTC, at which it is read; the others follow from it.' }),
})

export type Schedule = z.output<typeof scheduleSchema>

/** The first time of a schedule after `now`. */
export function nextTime({ every, at }: Schedule, now: Date): Date {
  const [hours, minutes] = at.split(':').map(Number)
  const period = periods[every]
  const first = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000
  const passed = Math.floor((now.getTime() - first) / period)
  return new Date(first + (passed + 1) * period)
}

const RETRY_MS = 5 * 60_000
const RETRY_MAX_MS = 6 * HOUR_MS

/** When a feed that could not be read is tried again: ever later, up to six hours, and no later than its schedule says. */
export function nextTry(schedule: Schedule, failures: number, now: Date): Date {
  const wait = Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** (failures - 1))
  return new Date(Math.min(nextTime(schedule, now).getTime(), now.getTime() + wait))
}
