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
  const reachable = scope.flatMap((row) => {
    const alternative = nameOf(problem, row)
    const closed = problem.gates.filter(({ verdicts }) => verdicts[row] !== PASSES)
    return closed.every(({ relaxable }) => relaxable)
      ? [{ alternative, drop: closed.map(({ id }) => id) }]
      : []
  })
  const sets = reachable
    .map(({ drop }) => drop)
    .filter((drop, i, all) => isSmallest(drop, all) && isFirst(drop, i, all))
  return sets
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]))
    .map((drop) => ({
      drop,
      wouldRank: reachable.filter((row) => isSubset(row.drop, drop)).map(({ alternative }) => alternative),
    }))
    .sort((a, b) => a.drop.length - b.drop.length || (a.drop.join() < b.drop.join() ? -1 : 1))
}

const isSubset = (a: readonly GateId[], b: readonly GateId[]): boolean => a.every((gate) => b.includes(gate))
const isSame = (a: readonly GateId[], b: readonly GateId[]): boolean => isSubset(a, b) && isSubset(b, a)

function isSmallest(drop: readonly GateId[], all: readonly (readonly GateId[])[]): boolean {
  return !all.some((other) => isSubset(other, drop) && !isSame(other, drop))
}

function isFirst(drop: readonly GateId[], i: number, all: readonly (readonly GateId[])[]): boolean {
  return all.findIndex((other) => isSame(other, drop)) === i
}
