import type { Catalog } from '#catalog'
import type { Candidates, Ranked } from '#scoring'
import { firstPlaceShare } from '#scoring/robustness'

export type Certainty = 'clear' | 'likely' | 'open'

export interface Judged {
  readonly certainty: Certainty
  /** Of the leader, to four decimals; null where nothing is ranked. */
  readonly firstPlaceShare: number | null
}

/**
 * How sure it is that the leader is first. Where nothing is ranked that is clear; where nothing is weighed, or another
 * product is level with it, it is open.
 */
export function judgeCertainty(
  candidates: Candidates,
  [leader, second]: readonly Ranked[],
  { clear, likely }: Catalog['certainty'],
): Judged {
  if (leader === undefined) return { certainty: 'clear', firstPlaceShare: null }
  const found = firstPlaceShare(candidates).find(({ row }) => row === leader.row)?.share ?? 0
  const share = Math.round(found * 10_000) / 10_000
  const nothingWeighed = candidates.problem.columns.every(({ weight }) => weight === 0)
  const isLevel = second?.rank === leader.rank
  if (nothingWeighed || isLevel || share < likely) return { certainty: 'open', firstPlaceShare: share }
  return { certainty: share >= clear ? 'clear' : 'likely', firstPlaceShare: share }
}
