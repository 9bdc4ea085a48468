import type { Catalog, IsoDate } from '#catalog'
import { compile } from './compile.js'
import type { Snapshot, Versions } from './snapshot.js'

export type Clock = () => Date

export function utcDay(now: Date): IsoDate {
  return now.toISOString().slice(0, 10)
}

/** Gives the snapshot of the current day, compiled anew when the day has changed. */
export function currentSnapshot(catalog: Catalog, versions: Versions, clock: Clock): () => Snapshot {
  let snapshot = compile(catalog, versions, utcDay(clock()))
  return () => (snapshot = onDay(snapshot, utcDay(clock())))
}

/** The snapshot on a later day, or the same. On a day on which no rule or fact starts or ends only the date moves. */
export function onDay(snapshot: Snapshot, today: IsoDate): Snapshot {
  const { date, validUntil, catalog, versions, site } = snapshot
  if (today === date) return snapshot
  const unchanged = today > date && (validUntil === null || today < validUntil)
  return unchanged ? { ...snapshot, date: today } : compile(catalog, versions, today, site)
}
