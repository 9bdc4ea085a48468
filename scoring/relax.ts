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
  return smallestOf([...reachable.values()])
    .flatMap(({ drop: [first, ...rest], rows }) =>
      first === undefined
        ? []
        : [{ drop: [first, ...rest] as const, wouldRank: rows.map((row) => nameOf(problem, row)) }],
    )
    .sort((a, b) => a.drop.length - b.drop.length || (a.drop.join() < b.drop.join() ? -1 : 1))
}

/** Those whose gates hold no other's. No two have the same, so each is held against the smaller ones that were kept. */
function smallestOf(groups: readonly Reachable[]): readonly Reachable[] {
  const kept: Reachable[] = []
  for (const group of groups.toSorted((a, b) => a.drop.length - b.drop.length))
    if (!kept.some(({ drop }) => isSubset(drop, group.drop))) kept.push(group)
  return kept
}

/** Rows that pass once these gates are dropped. */
interface Reachable {
  readonly drop: readonly GateId[]
  readonly rows: number[]
}

const isSubset = (a: readonly GateId[], b: readonly GateId[]): boolean => a.every((gate) => b.includes(gate))
