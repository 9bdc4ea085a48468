import { nameOf, PASSES, type AlternativeId, type GatedProblem, type GateId } from './problem.js'
import { allRows } from './screen.js'

/** Gates the shopper may drop, and what would then be ranked. */
export interface Relaxation {
  readonly drop: readonly [GateId, ...GateId[]]
  readonly wouldRank: readonly AlternativeId[]
}

/**
 * The smallest sets of relaxable gates whose dropping would rank something: no set contains another. A row that any
 * other gate closes is never reached, so a rule is never named. The smaller sets come first, and of many the first
 * `setsMax`. Takes time in proportion to rows × gates, and to different sets × `setsMax`.
 */
export function relax(
  problem: GatedProblem,
  scope: readonly number[] = allRows(problem),
  setsMax = Infinity,
): readonly Relaxation[] {
  const smallest: Relaxation[] = []
  for (const { drop, rows } of reachable(problem, scope)) {
    const [first, ...rest] = drop
    if (first === undefined || smallest.length === setsMax) break
    if (smallest.some((smaller) => isSubset(smaller.drop, drop))) continue
    smallest.push({ drop: [first, ...rest], wouldRank: rows.map((row) => nameOf(problem, row)) })
  }
  return smallest
}

/** Rows that exactly these gates close. */
interface Reachable {
  readonly drop: readonly GateId[]
  readonly rows: number[]
}

/** The rows that no other gate closes, by the gates that do. Before a set stands each that it contains. */
function reachable(problem: GatedProblem, scope: readonly number[]): readonly Reachable[] {
  const groups = new Map<string, Reachable>()
  for (const row of scope) {
    const closed = problem.gates.filter(({ verdicts }) => verdicts[row] !== PASSES)
    if (closed.some(({ relaxable }) => !relaxable)) continue
    const drop = closed.map(({ id }) => id)
    const key = JSON.stringify(drop)
    const group = groups.get(key) ?? { drop, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()].sort(
    (a, b) => a.drop.length - b.drop.length || (a.drop.join() < b.drop.join() ? -1 : 1),
  )
}

const isSubset = (a: readonly GateId[], b: readonly GateId[]): boolean => a.every((gate) => b.includes(gate))
