export type AlternativeId = string
export type CriterionId = string
export type GateId = string

/**
 * One criterion for every alternative: the utility, and the worst and best it could be where facts are missing.
 * All three are in [0, 1] with worst ≤ utility ≤ best; they are equal where the facts are known.
 */
export interface Column {
  readonly criterion: CriterionId
  readonly merchant: boolean
  readonly utilities: Float64Array
  readonly worst: Float64Array
  readonly best: Float64Array
  readonly known: Uint8Array
}

export const PASSES = 0
export const FAILS = 1
export const UNKNOWN = 2

/** One gate for every alternative: only `PASSES` lets it through. */
export interface GateColumn {
  readonly gate: GateId
  readonly relaxable: boolean
  readonly verdicts: Uint8Array
}

/** Alternatives in the order of their ids, the criteria a profile speaks to, and normalised weights beside them. */
export interface DecisionProblem {
  readonly alternatives: readonly AlternativeId[]
  readonly columns: readonly Column[]
  readonly weights: readonly number[]
  readonly gates: readonly GateColumn[]
}

export function nameOf({ alternatives }: DecisionProblem, row: number): AlternativeId {
  const name = alternatives[row]
  if (name === undefined) throw new Error(`no alternative ${row}`)
  return name
}
