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

/** The number of its colour. */
const tones: Readonly<Partial<Record<FactStatus, number>>> = {
  stated: 0,
  'not-stated': 9,
  'below-threshold': 1,
  contested: 8,
  expired: 6,
  estimated: 5,
}

export const statusName = (status: FactStatus): string => names[status]
export const statusTone = (status: FactStatus): number => tones[status] ?? 9
