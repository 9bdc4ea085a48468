import { dominates } from './compare.js'
import { cell, isLast, nameOf, sum, type AlternativeId, type Column, type CriterionId } from './problem.js'
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
   * Lower-ranked candidates that are at least as good on everything not capped, and better on something. What stands last
   * for another reason than its score is not held against those before it.
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
  return ranked
    .slice(offset, offset + limit)
    .map((entry) => ({ ...entry, ...explanation(candidates, ranked, entry) }))
}

/** The part of one criterion in the score of one candidate. */
export function contributionOf({ criterion, weight, utilities }: Column, row: CandidateRow): Contribution {
  const utility = cell(utilities, row)
  return { criterion, weight, utility, contribution: weight * utility }
}

function explanation(candidates: Candidates, ranked: readonly Ranked[], { row, rank }: Ranked) {
  const { problem } = candidates
  const { columns } = problem
  const isBelow = (other: Ranked): boolean =>
    other.rank > rank && isLast(problem, other.row) === isLast(problem, row)
  const below = ranked.filter((other) => isBelow(other) && dominates(candidates, other.row, row))
  return {
    contributions: columns.map((column) => contributionOf(column, row)),
    known: [columns.filter(({ known }) => known[row] === 1).length, columns.length] as const,
    cappedShare: Math.min(
      sum(columns.filter(({ capped }) => capped).map((column) => contributionOf(column, row).contribution)),
      1,
    ),
    standsAboveDominator: below.map((other) => nameOf(problem, other.row)),
  }
}
