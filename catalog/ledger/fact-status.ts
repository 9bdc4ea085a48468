import type { Attribute } from './attribute.js'
import { inForce, type IsoDate } from '../support/date.js'
import { confidenceOf, isUnverified, type Fact } from './fact.js'
import type { Display } from './resolve.js'

/**
 * What a recorded fact counts for: `stated` is shown as known, `contested` stands against another, `reported` is
 * listed as a mention, `estimated` is shown as an estimate; the rest is shown as not stated.
 */
export type FactStatus =
  'stated' | 'contested' | 'reported' | 'estimated' | 'below-threshold' | 'unverified' | 'expired'

export function statusOfFact(fact: Fact, attribute: Attribute, shown: Display, date: IsoDate): FactStatus {
  if (!inForce(fact, date)) return 'expired'
  if (shown.estimated && shown.facts.includes(fact)) return 'estimated'
  if (isUnverified(fact)) return 'unverified'
  const confidence = confidenceOf(fact)
  if (confidence >= attribute.show) return shown.contested ? 'contested' : 'stated'
  return attribute.mention !== undefined && confidence >= attribute.mention ? 'reported' : 'below-threshold'
}

const said: readonly FactStatus[] = ['stated', 'contested', 'reported', 'estimated']

/** Whether the value of a fact of this status may be shown. */
export const isSaid = (status: FactStatus): boolean => said.includes(status)
