import { applies, strictBudget, type ProductId, type Profile } from '../../catalog/index.js'
import { normalisedWeights, type Column, type DecisionProblem } from '../../scoring/index.js'
import { compileGate } from '../snapshot/compile.js'
import type { Measure } from '../snapshot/measures/index.js'
import type { CompiledGate, Snapshot } from '../snapshot/snapshot.js'
import type { RecommendationRequest } from './request.js'
import { rowsInScope } from './scope.js'
import { unwantedGate } from './unwanted-gate.js'

/** A decision problem with what its columns and gates stand for, so that an answer can be put in words. */
export interface PosedProblem {
  readonly problem: DecisionProblem
  readonly profile: Profile
  readonly measures: readonly Measure[]
  readonly gates: readonly CompiledGate[]
  /** The rows of the products the request speaks of. */
  readonly scope: readonly number[]
}

/** What a request says that poses the problem. */
export type Question = Pick<RecommendationRequest, 'profile' | 'where' | 'excludeProducts'>

/** The one place where facts about products meet criteria and weights. */
export function buildProblem(snapshot: Snapshot, question: Question): PosedProblem {
  const { catalog, sheets } = snapshot
  const profile = withSiteRegion(question.profile, catalog.region)
  const measures = snapshot.measures.filter((measure) => isWeighed(measure, profile, catalog.weights.weights))
  const columns = measures.map((measure) => columnOf(measure, profile, sheets.length))
  const gates = closingGates(snapshot, profile, question.excludeProducts ?? [])
  const weights = emphasised(catalog.weights.weights, profile)
  const problem = {
    alternatives: catalog.products.map(({ id }) => id),
    columns,
    weights: normalisedWeights(columns, weights, catalog.weights.merchantCap),
    gates: gateColumns(gates),
  }
  return { problem, profile, measures, gates, scope: rowsInScope(snapshot, question.where) }
}

function emphasised(weights: Weights, { emphasis = {} }: Profile): Weights {
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * (emphasis[id] ?? 1)]))
}

type Weights = Readonly<Record<string, number>>

function withSiteRegion(profile: Profile, region: string | null): Profile {
  return profile.region === undefined && region !== null ? { ...profile, region } : profile
}

/** The shop's own criteria speak only where they weigh something. */
function isWeighed({ criterion, speaks }: Measure, profile: Profile, weights: Weights): boolean {
  const speaking = speaks(profile)
  return criterion.merchant ? speaking && (weights[criterion.id] ?? 0) > 0 : speaking
}

function columnOf(measure: Measure, profile: Profile, rows: number): Column {
  const { criterion } = measure
  const column = {
    criterion: criterion.id,
    merchant: criterion.merchant,
    utilities: new Float64Array(rows),
    worst: new Float64Array(rows),
    best: new Float64Array(rows),
    known: new Uint8Array(rows),
  }
  for (let row = 0; row < rows; row++) {
    const { value, worst, best, known } = measure.utility(profile, row)
    column.utilities[row] = value
    column.worst[row] = worst
    column.best[row] = best
    column.known[row] = known ? 1 : 0
  }
  return column
}

export function gateColumns(gates: readonly CompiledGate[]): DecisionProblem['gates'] {
  return gates.map(({ gate, verdicts }) => ({
    gate: gate.id,
    relaxable: gate.kind === 'preference',
    verdicts,
  }))
}

/** The rules of a snapshot that look at what a profile says. */
export function rulesFor(
  { rules, date, catalog }: Pick<Snapshot, 'rules' | 'date' | 'catalog'>,
  profile: Profile,
): readonly CompiledGate[] {
  return rules.filter(
    ({ gate }) => gate.kind !== 'preference' && applies(gate, profile, date, catalog.taxonomy),
  )
}

function closingGates(
  snapshot: Snapshot,
  profile: Profile,
  unwanted: readonly ProductId[],
): readonly CompiledGate[] {
  const { sheets } = snapshot
  const budget = strictBudget(profile.budget)
  const avoided = profile.sources.avoid.flatMap((source) => snapshot.avoidances.get(source) ?? [])
  return [
    ...rulesFor(snapshot, profile),
    ...(budget === null ? [] : [compileGate(budget, sheets)]),
    ...avoided,
    ...(unwanted.length === 0 ? [] : [unwantedGate(unwanted, sheets)]),
  ]
}
