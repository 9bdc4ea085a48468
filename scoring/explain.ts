import { contributionsOf, type Contribution } from './contributions.js'
import { dominates } from './dominance.js'
import { nameOf, type AlternativeId } from './problem.js'
import type { Ranked } from './rank.js'
import type { Candidates } from './screen.js'
import { sum } from './weights.js'

export interface Explained extends Ranked {
  readonly alternative: AlternativeId
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

function explanation({ problem }: Candidates, ranked: readonly Ranked[], { row, rank }: Ranked) {
  const { columns } = problem
  const contributions = contributionsOf(problem, row)
  const below = ranked.filter((other) => other.rank > rank && dominates(problem, other.row, row))
  return {
    alternative: nameOf(problem, row),
    contributions,
    known: [columns.filter(({ known }) => known[row] === 1).length, columns.length] as const,
    merchantShare: sum(
      contributions.filter((_, j) => columns[j]?.merchant).map(({ contribution }) => contribution),
    ),
    standsAboveDominator: below.map((other) => nameOf(problem, other.row)),
  }
}
