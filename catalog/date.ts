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

/** The next day after `date` on which any of these starts or ends, or null when none does. */
export function nextChange(validities: readonly Validity[], date: IsoDate): IsoDate | null {
  const days = validities.flatMap(({ from, until }) => [from, until])
  const later = days.filter((day): day is IsoDate => day !== undefined && day > date)
  return later.length === 0 ? null : later.reduce((a, b) => (a < b ? a : b))
}
