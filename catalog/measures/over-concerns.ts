import { optionsIn } from '../profile/slot.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import type { TodaysProfile as Profile } from './todays-profile.js'
import {
  type Definitions,
  assessments,
  type Assessment,
  type Ground,
  type Measure,
  type PhraseValue,
  type Utility,
} from './measure.js'

/** A measure of the concerns asked for: each is assessed once per snapshot, and weighed by its importance. */
export function overConcerns(
  criterion: Criterion,
  sheets: readonly FactSheet[],
  { slots }: Definitions,
  assess: (sheet: FactSheet, concern: string) => Assessment,
): Measure {
  const assessed = assessments(
    slots.filter((slot) => slot.kind === 'choices' && slot.claims).flatMap(optionsIn),
    sheets,
    assess,
  )
  return {
    criterion,
    speaks: ({ concerns }) => concerns.length > 0,
    utility: (profile, row) => meanUtility(asked(profile), (concern) => assessed(concern, row).utility),
    grounds: (profile, row) => groundsOver(asked(profile), (concern) => assessed(concern, row)),
  }
}

/** A concern with its share of all importance. */
interface Asked {
  readonly concern: string
  readonly share: number
}

function asked({ concerns }: Profile): readonly Asked[] {
  const total = concerns.reduce((sum, { importance }) => sum + importance, 0)
  return concerns.map(({ id, importance }) => ({ concern: id, share: importance / total }))
}

/** The importance-weighted mean; known when any part is. */
function meanUtility(concerns: readonly Asked[], utilityOn: (concern: string) => Utility): Utility {
  const mean = { value: 0, worst: 0, best: 0, known: false }
  for (const { concern, share } of concerns) {
    const utility = utilityOn(concern)
    mean.value += share * utility.value
    mean.worst += share * utility.worst
    mean.best += share * utility.best
    mean.known ||= utility.known
  }
  return mean
}

/** Grounds concern by concern, each with its share; those against that say the same are said once. */
function groundsOver(
  concerns: readonly Asked[],
  assessmentOn: (concern: string) => Assessment,
): readonly Ground[] {
  const shared = concerns.flatMap(({ concern, share }) =>
    assessmentOn(concern).grounds.map((one) => ({ ...one, impact: one.impact * share })),
  )
  return shared.reduce<readonly Ground[]>(joined, [])
}

function joined(grounds: readonly Ground[], next: Ground): readonly Ground[] {
  const same = next.kind === 'against' && grounds.find(({ message }) => message === next.message)
  if (!same) return [...grounds, next]
  const merged: Ground = {
    ...same,
    impact: same.impact + next.impact,
    values: {
      ...same.values,
      concern: [...listOf(same.values['concern']), ...listOf(next.values['concern'])],
    },
    evidence: [...new Set([...same.evidence, ...next.evidence])],
  }
  return grounds.map((one) => (one === same ? merged : one))
}

function listOf(value: PhraseValue | undefined): readonly PhraseValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly PhraseValue[]) : [value]
}
