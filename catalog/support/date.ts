import { z } from 'zod'

/** A UTC calendar day, `YYYY-MM-DD`; days compare as strings. */
export type IsoDate = string

export const isoDateSchema = z.iso.date()

/** `from` is the first day in force, `until` the first day no longer in force. */
export interface Validity {
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
}

export function inForce(validity: Validity, date: IsoDate): boolean {
  const started = validity.from === undefined || validity.from <= date
  return started && (validity.until === undefined || date < validity.until)
}

/** Every day on which any of these starts or ends, in order. */
export function daysOfChange(validities: readonly Validity[]): readonly IsoDate[] {
  const days = validities.flatMap(({ from, until }) => [from, until])
  return [...new Set(days.filter((day) => day !== undefined))].sort()
}

/** The next day after `date` on which any of these starts or ends, or null when none does. */
export function nextChange(validities: readonly Validity[], date: IsoDate): IsoDate | null {
  return daysOfChange(validities).find((day) => day > date) ?? null
}
