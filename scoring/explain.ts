import { dominatorsBelow } from './dominators-below.js'
import { cell, sum, type AlternativeId, type Column, type CriterionId } from './problem.js'
import type { Place, Ranked } from './rank.js'
import type { CandidateRow, Candidates } from './screen.js'

/** wⱼ·uᵢⱼ: a criterion's part of a score. */
export interface Contribution {
  readonly criterion: CriterionId
  readonly weight: number
  readonly utility: number
  readonly contribution: number
}

/** A place in a ranking, and what the score in it is made of. */
export interface Accounted extends Place {
  readonly alternative: AlternativeId
  /** In the order of the columns; they sum to the score, to 1e-12. */
  readonly contributions: readonly Contribution[]
}

export interface Explained extends Ranked, Accounted {
  /** Criteria with a known fact, of the criteria the asker speaks to. */
  readonly known: readonly [known: number, spokenTo: number]
  /** The part of the score that capped criteria make. */
  readonly cappedShare: number
  /**
   * Lower-ranked candidates that dominate it: the nearest below it, ten at most. What stands last for another reason than
   * its score is not held against those before it.
   */
  readonly standsAboveDominator: readonly AlternativeId[]
}

interface Page {
  readonly limit: number
  readonly offset?: number | undefined
}

/** Explains `limit` of a ranking after the first `offset`; dominance is judged over all of it. */
export function explain(
  candidates: Candidates,
  ranked: readonly Ranked[],
  { limit, offset = 0 }: Page,
): readonly Explained[] {
  const dominatorsOf = dominatorsBelow(candidates, ranked)
  return ranked.slice(offset, offset + limit).map((entry, i) => ({
    ...entry,
    ...explanation(candidates, entry.row),
    standsAboveDominator: dominatorsOf(offset + i),
  }))
}

/** The part of one criterion in the score of one candidate. */
export function contributionOf({ criterion, weight, utilities }: Column, row: CandidateRow): Contribution {
  const utility = cell(utilities, row)
  return { criterion, weight, utility, contribution: weight * utility }
}

function explanation({ problem: { columns } }: Candidates, row: CandidateRow) {
  return {
    contributions: columns.map((column) => contributionOf(column, row)),
    known: [columns.filter(({ known }) => known[row] === 1).length, columns.length] as const,
    cappedShare: Math.min(
      sum(columns.filter(({ capped }) => capped).map((column) => contributionOf(column, row).contribution)),
      1,
    ),
  }
}
