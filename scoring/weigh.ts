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

/** Puts weights beside the columns. The shop's own criteria are in the problem only where they weigh something. */
export function weigh(
  { alternatives, columns, gates }: UnweighedProblem,
  weights: Weights,
  merchantCap: number,
): DecisionProblem {
  const weighed = columns.filter(({ criterion, merchant }) => !merchant || (weights[criterion] ?? 0) > 0)
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
