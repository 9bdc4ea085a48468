import { PASSES, UNKNOWN, type DecisionProblem, type GateColumn, type GatedProblem } from './problem.js'

const screened = Symbol('screened')

/** The row of an alternative that passed every gate. Only `screen` makes one. */
export type CandidateRow = number & { readonly [screened]: true }

/** A problem with the rows that passed every gate. Only `screen` makes it, so nothing is ranked that was not gated. */
export interface Candidates<Problem extends GatedProblem = DecisionProblem> {
  readonly [screened]: true
  readonly problem: Problem
  /** In the order of the scope. */
  readonly rows: readonly CandidateRow[]
}

export interface ClosedGate<Gate extends GateColumn = GateColumn> {
  readonly gate: Gate
  readonly verdict: 'fails' | 'unknown'
}

/** A row that is no candidate, with every gate that closed for it, in the order of the problem's gates. */
export interface Exclusion<Gate extends GateColumn = GateColumn> {
  readonly row: number
  readonly gates: readonly [ClosedGate<Gate>, ...ClosedGate<Gate>[]]
}

/**
 * Splits the rows of a scope (all rows, unless said) into candidates and exclusions. It is a conjunction: one gate that
 * does not pass excludes, so the order of gates never matters. An unknown verdict excludes. Weights are not looked at.
 */
export function screen<Gate extends GateColumn, Problem extends GatedProblem<Gate>>(
  problem: Problem & GatedProblem<Gate>,
  scope: readonly number[] = allRows(problem),
): { candidates: Candidates<Problem>; excluded: readonly Exclusion<Gate>[] } {
  const rows: CandidateRow[] = []
  const excluded: Exclusion<Gate>[] = []
  for (const row of scope) {
    const [first, ...rest] = closedGates(problem, row)
    if (first === undefined) rows.push(row as CandidateRow)
    else excluded.push({ row, gates: [first, ...rest] })
  }
  return { candidates: { [screened]: true, problem, rows }, excluded }
}

export function allRows({ alternatives }: GatedProblem): readonly number[] {
  return alternatives.map((_, row) => row)
}

function closedGates<Gate extends GateColumn>(
  { gates }: GatedProblem<Gate>,
  row: number,
): readonly ClosedGate<Gate>[] {
  return gates
    .filter(({ verdicts }) => verdicts[row] !== PASSES)
    .map((gate) => ({ gate, verdict: gate.verdicts[row] === UNKNOWN ? 'unknown' : 'fails' }))
}
