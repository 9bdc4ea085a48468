export type AlternativeId = string
export type CriterionId = string
export type GateId = string

/**
 * One criterion before it is weighed. The arrays have a cell for each alternative. Utilities are in [0, 1]; `worst` and
 * `best` are what they could be once every missing fact is known, worst ≤ utility ≤ best, all three equal where the
 * facts are known. `known` is 1 where a fact stands behind the utility, and 0 elsewhere.
 */
export interface UnweighedColumn {
  readonly criterion: CriterionId
  /** Whether the criterion is of the group whose weights together are held under a cap. */
  readonly capped: boolean
  /** What the asker multiplies the weight by; 1 where they say nothing. */
  readonly emphasis: number
  readonly utilities: Float64Array
  readonly worst: Float64Array
  readonly best: Float64Array
  readonly known: Uint8Array
}

/** One criterion with its weight, which is in [0, 1]; the weights of a problem sum to 1, or are all 0. */
export interface Column extends Omit<UnweighedColumn, 'emphasis'> {
  readonly weight: number
}

export const PASSES = 0
export const FAILS = 1
export const UNKNOWN = 2

/** One gate with a verdict on each alternative: only `PASSES` lets it through. */
export interface GateColumn {
  readonly id: GateId
  /** Whether the asker may drop the gate. */
  readonly relaxable: boolean
  readonly verdicts: Uint8Array
}

/** Alternatives in the order of their ids, and the gates before them. A row is a place in this order. */
export interface GatedProblem<Gate extends GateColumn = GateColumn> {
  readonly alternatives: readonly AlternativeId[]
  readonly gates: readonly Gate[]
  /** 1 for an alternative that stands after all others whatever its score; none does where it is absent. */
  readonly last?: Uint8Array | undefined
}

/** A decision problem before anybody weighs it: other weights are tried on it. */
export interface UnweighedProblem<
  Criterion extends UnweighedColumn = UnweighedColumn,
  Gate extends GateColumn = GateColumn,
> extends GatedProblem<Gate> {
  readonly columns: readonly Criterion[]
}

/** Alternatives, gates, and the criteria that the asker speaks to, each with its weight. */
export interface DecisionProblem<
  Criterion extends Column = Column,
  Gate extends GateColumn = GateColumn,
> extends GatedProblem<Gate> {
  readonly columns: readonly Criterion[]
}

export function nameOf({ alternatives }: Pick<GatedProblem, 'alternatives'>, row: number): AlternativeId {
  const name = alternatives[row]
  if (name === undefined) throw new Error(`no alternative ${row}`)
  return name
}

/** Whether a row stands after all those that do not. */
export const isLast = ({ last }: Pick<GatedProblem, 'last'>, row: number): boolean => last?.[row] === 1

/** The value of one row; there is one for each. */
export function cell(values: ArrayLike<number>, row: number): number {
  const value = values[row]
  if (value === undefined) throw new Error(`no row ${row}`)
  return value
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
