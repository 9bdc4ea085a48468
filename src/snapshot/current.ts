import type { IsoDate } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot } from './snapshot.js'

export type Clock = () => Date

export function utcDay(now: Date): IsoDate {
  return now.toISOString().slice(0, 10)
}

/** The snapshot for another day. It is compiled anew only where a rule or a fact starts or ends in between. */
export function onDay(snapshot: Snapshot, today: IsoDate): Snapshot {
  const { date, validUntil, catalog, versions, site, shipped } = snapshot
  if (today === date) return snapshot
  const unchanged = today > date && (validUntil === null || today < validUntil)
  return unchanged
    ? { ...snapshot, date: today }
    : compile(catalog, { ...versions, site, shipped }, today, snapshot)
}
