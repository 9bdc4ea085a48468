import type { Catalog, IsoDate } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot, Versions } from './snapshot.js'

export type Clock = () => Date

/** The UTC calendar day of a time. */
export function utcDay(now: Date): IsoDate {
  return now.toISOString().slice(0, 10)
}

/** A function that returns the snapshot of the current day. */
export function currentSnapshot(catalog: Catalog, versions: Versions, clock: Clock): () => Snapshot {
  let snapshot = compile(catalog, versions, utcDay(clock()))
  return () => (snapshot = onDay(snapshot, utcDay(clock())))
}

/** The snapshot for another day. It is compiled anew only where a rule or a fact starts or ends in between. */
export function onDay(snapshot: Snapshot, today: IsoDate): Snapshot {
  const { date, validUntil, catalog, versions, site } = snapshot
  if (today === date) return snapshot
  const unchanged = today > date && (validUntil === null || today < validUntil)
  return unchanged ? { ...snapshot, date: today } : compile(catalog, versions, today, site)
}
