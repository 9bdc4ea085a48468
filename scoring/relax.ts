import { nameOf, PASSES, type AlternativeId, type GatedProblem, type GateId } from './problem.js'
import { allRows } from './screen.js'

/** Gates the shopper may drop, and what would then be ranked. */
export interface Relaxation {
  readonly drop: readonly [GateId, ...GateId[]]
  readonly wouldRank: readonly AlternativeId[]
}

/**
 * The smallest sets of relaxable gates whose dropping would rank something: no set contains another. A row that any
 * other gate closes is never reached, so a rule is never named.
 */
export function relax(
  problem: GatedProblem,
  scope: readonly number[] = allRows(problem),
): readonly Relaxation[] {
  const reachable = new Map<string, Reachable>()
  for (const row of scope) {
    const closed = problem.gates.filter(({ verdicts }) => verdicts[row] !== PASSES)
    if (closed.some(({ relaxable }) => !relaxable)) continue
    const drop = closed.map(({ id }) => id)
    const key = JSON.stringify(drop)
    const group = reachable.get(key) ?? { drop, rows: [] }
    group.rows.push(row)
    reachable.set(key, group)
  }
  // Rows that the same gates close are one group, and there are few groups however many rows there are.
  const groups = [...reachable.values()]
  return groups
    .filter(
      ({ drop }) => !groups.some((other) => other.drop.length < drop.length && isSubset(other.drop, drop)),
    )
    .flatMap(({ drop: [first, ...rest], rows }) =>
      first === undefined
        ? []
        : [{ drop: [first, ...rest] as const, wouldRank: rows.map((row) => nameOf(problem, row)) }],
    )
    .sort((a, b) => a.drop.length - b.drop.length || (a.drop.join() < b.drop.join() ? -1 : 1))
}

/** Rows that pass once these gates are dropped. */
interface Reachable {
  readonly drop: readonly GateId[]
  readonly rows: number[]
}

const isSubset = (a: readonly GateId[], b: readonly GateId[]): boolean => a.every((gate) => b.includes(gate))
