import type { IsoDate } from '#catalog'
import { changeDays } from '../../snapshot/compile.js'
import { onDay } from '../../snapshot/current.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { diffRules, type VisibilityChange } from './diff-rules.js'

export interface DatedChanges {
  readonly from: IsoDate
  readonly changes: readonly VisibilityChange[]
}

/**
 * The difference on the day of the snapshots, and from each later day on which a rule or a fact that starts or ends makes
 * it another: rules of next year do nothing today, and taking them away is no smaller change.
 */
export function diffRulesOverTime(before: Snapshot, after: Snapshot): readonly DatedChanges[] {
  const days = [before, after].flatMap(({ catalog }) => changeDays(catalog))
  const coming = [...new Set(days)].filter((day) => day > after.date).sort()
  const dated = [after.date, ...coming].map((from) => ({
    from,
    changes: diffRules(onDay(before, from), onDay(after, from)),
  }))
  return dated.filter(({ changes }, i) => isOther(changes, dated[i - 1]?.changes ?? []))
}

const isOther = (changes: readonly VisibilityChange[], earlier: readonly VisibilityChange[]): boolean =>
  JSON.stringify(changes) !== JSON.stringify(earlier)
