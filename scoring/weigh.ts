import {
  sum,
  type Column,
  type CriterionId,
  type DecisionProblem,
  type GateColumn,
  type UnweighedColumn,
  type UnweighedProblem,
} from './problem.js'

/** Weights ≥ 0 by criterion, in any unit. A criterion that is not named weighs nothing. */
export type Weights = Readonly<Record<CriterionId, number>>

export const weightOf = (criterion: CriterionId, weights: Weights): number => weights[criterion] ?? 0

/** Criteria under the cap are in a problem only where they weigh something. */
export const isWeighed = (
  { criterion, capped }: Pick<Column, 'criterion' | 'capped'>,
  weights: Weights,
): boolean => !capped || weightOf(criterion, weights) > 0

/** A column that has been weighed: its weight stands in it, and the emphasis is spent. */
export type Weighed<Criterion extends UnweighedColumn> = Criterion & Pick<Column, 'weight'>

/** Puts the weights, multiplied by the emphasis and normalised, into the columns. `cap` is a share of 1. */
export function weigh<Criterion extends UnweighedColumn, Gate extends GateColumn>(
  { columns, ...problem }: UnweighedProblem<Criterion, Gate>,
  weights: Weights,
  cap: number,
): DecisionProblem<Weighed<Criterion>, Gate> {
  const weighed = columns
    .filter((column) => isWeighed(column, weights))
    .map((column) => ({ ...column, weight: weightOf(column.criterion, weights) * column.emphasis }))
  return { ...problem, columns: normalised(weighed, cap) }
}

/**
 * The same criteria with weights that sum to 1, or are all 0 where they summed to 0. Capped criteria together weigh at
 * most `cap` (a share of 1) of the whole: what is above it is taken off them in proportion.
 */
export function normalised<Criterion extends Pick<Column, 'capped' | 'weight'>>(
  criteria: readonly Criterion[],
  cap: number,
): readonly Criterion[] {
  const of = (group: boolean): number =>
    sum(criteria.filter(({ capped }) => capped === group).map(({ weight }) => weight))
  const [capped, free] = [of(true), of(false)]
  const allowed = cap < 1 ? (free * cap) / (1 - cap) : capped
  const scale = capped > allowed ? allowed / capped : 1
  const scaled = criteria.map((one) => (one.capped ? { ...one, weight: one.weight * scale } : one))
  const total = sum(scaled.map(({ weight }) => weight))
  return scaled.map((one) => ({ ...one, weight: total > 0 ? one.weight / total : 0 }))
}
