import { PASSES, UNKNOWN, type DecisionProblem, type GateId } from './problem.js'

const screened = Symbol('screened')

/** The rows that passed every gate. Only `screen` makes them, so nothing can be ranked that was not gated. */
export interface Candidates {
  readonly [screened]: true
  readonly problem: DecisionProblem
  readonly rows: readonly number[]
}

export interface ClosedGate {
  readonly gate: GateId
  readonly verdict: 'fails' | 'unknown'
}

export interface Exclusion {
  readonly row: number
  readonly gates: readonly [ClosedGate, ...ClosedGate[]]
}

/**
 * Splits the alternatives in scope (all, unless said) into candidates and exclusions. A conjunction: one gate that does not pass excludes, so the
 * order of gates never matters; an unknown verdict excludes; every closed gate is named.
 */
export function screen(
  problem: DecisionProblem,
  scope: readonly number[] = allRows(problem),
): { candidates: Candidates; excluded: readonly Exclusion[] } {
  const rows: number[] = []
  const excluded: Exclusion[] = []
  for (const row of scope) {
    const [first, ...rest] = closedGates(problem, row)
    if (first === undefined) rows.push(row)
    else excluded.push({ row, gates: [first, ...rest] })
  }
  return { candidates: { [screened]: true, problem, rows }, excluded }
}

export function allRows({ alternatives }: DecisionProblem): readonly number[] {
  return alternatives.map((_, row) => row)
}

function closedGates({ gates }: DecisionProblem, row: number): readonly ClosedGate[] {
  return gates
    .filter(({ verdicts }) => verdicts[row] !== PASSES)
    .map(({ gate, verdicts }) => ({ gate, verdict: verdicts[row] === UNKNOWN ? 'unknown' : 'fails' }))
}
