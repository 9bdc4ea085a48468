import { cell } from './decision-matrix.js'
import { dominates } from './dominance.js'
import { nameOf, type AlternativeId, type CriterionId } from './problem.js'
import type { Ranked } from './rank.js'
import type { Candidates } from './screen.js'
import { sum } from './weights.js'

/** wⱼ·uᵢⱼ: a criterion's part of a score. */
export interface Contribution {
  readonly criterion: CriterionId
  readonly weight: number
  readonly utility: number
  readonly contribution: number
}

export interface Explained extends Ranked {
  readonly alternative: AlternativeId
  /** Sum to the score, to 1e-12. */
  readonly contributions: readonly Contribution[]
  /** Criteria with a known fact, of the criteria the profile speaks to. */
  readonly known: readonly [known: number, spokenTo: number]
  /** The part of the score that is the shop's own interest. */
  readonly merchantShare: number
  /** Lower-ranked alternatives that are at least as good for the shopper on everything and better on something. */
  readonly standsAboveDominator: readonly AlternativeId[]
}

/** Explains the first `limit` of a ranking; dominance is judged over all of it. */
export function explain(
  candidates: Candidates,
  ranked: readonly Ranked[],
  limit: number,
): readonly Explained[] {
  return ranked.slice(0, limit).map((entry) => ({ ...entry, ...explanation(candidates, ranked, entry) }))
}

function explanation(candidates: Candidates, ranked: readonly Ranked[], { row, rank }: Ranked) {
  const { columns, weights } = candidates.problem
  const contributions = columns.map((column, j): Contribution => {
    const weight = weights[j] ?? 0
    const utility = cell(column.utilities, row)
    return { criterion: column.criterion, weight, utility, contribution: weight * utility }
  })
  const below = ranked.filter((other) => other.rank > rank && dominates(candidates.problem, other.row, row))
  return {
    alternative: nameOf(candidates.problem, row),
    contributions,
    known: [columns.filter(({ known }) => known[row] === 1).length, columns.length] as const,
    merchantShare: sum(
      contributions.filter((_, j) => columns[j]?.merchant).map(({ contribution }) => contribution),
    ),
    standsAboveDominator: below.map((other) => nameOf(candidates.problem, other.row)),
  }
}
