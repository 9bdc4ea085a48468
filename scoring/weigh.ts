import type { Column, DecisionProblem } from './problem.js'
import { normalisedWeights } from './weights.js'

/** A column with what the asker multiplies its weight by. */
export interface EmphasisedColumn extends Column {
  readonly emphasis: number
}

/** A decision problem before anybody weighs it: what other weights are tried on. */
export interface UnweighedProblem extends Omit<DecisionProblem, 'columns' | 'weights'> {
  readonly columns: readonly EmphasisedColumn[]
}

export type Weights = Readonly<Record<string, number>>

/** The shop's own criteria are in a problem only where they weigh something. */
export const isWeighed = (
  { criterion, merchant }: Pick<Column, 'criterion' | 'merchant'>,
  weights: Weights,
): boolean => !merchant || (weights[criterion] ?? 0) > 0

/** Puts weights beside the columns. */
export function weigh(
  { alternatives, columns, gates }: UnweighedProblem,
  weights: Weights,
  merchantCap: number,
): DecisionProblem {
  const weighed = columns.filter((column) => isWeighed(column, weights))
  const emphasised = Object.fromEntries(
    weighed.map(({ criterion, emphasis }) => [criterion, (weights[criterion] ?? 0) * emphasis]),
  )
  return {
    alternatives,
    columns: weighed,
    weights: normalisedWeights(weighed, emphasised, merchantCap),
    gates,
  }
}
