import type { FactStatus } from '../base/types.js'

const names: Readonly<Record<FactStatus, string>> = {
  stated: 'Known',
  'not-stated': 'Not stated',
  'below-threshold': 'Not sure enough',
  contested: 'Contested',
  expired: 'Out of date',
  estimated: 'Estimated',
  reported: 'Reported',
  unverified: 'From memory only',
}

/** The number of the colour of a status. */
const tones: Readonly<Partial<Record<FactStatus, number>>> = {
  stated: 0,
  'not-stated': 9,
  'below-threshold': 1,
  contested: 8,
  expired: 6,
  estimated: 5,
}

/** What a status is called. */
export const statusName = (status: FactStatus): string => names[status]
/** The number of the colour of a status; 9 is the colour of nothing. */
export const statusTone = (status: FactStatus): number => tones[status] ?? 9
