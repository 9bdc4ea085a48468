import { applies, type Measure, type ProductId, type Profile, strictBudget } from '#catalog'
import {
  isWeighed,
  weigh,
  type DecisionProblem,
  type EmphasisedColumn,
  type UnweighedProblem,
} from '#scoring'
import { compileGate } from '../../snapshot/compile.js'
import type { CompiledGate, Snapshot } from '../../snapshot/snapshot.js'
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
  const { weights, merchantCap } = snapshot.catalog.weights
  const measures = snapshot.measures.filter(({ criterion: { id, merchant } }) =>
    isWeighed({ criterion: id, merchant }, weights),
  )
  const posed = poseProblem(snapshot, question, measures)
  return { ...posed, problem: weigh(posed.problem, weights, merchantCap) }
}

/** A decision problem that is not weighed yet, with what it stands for. */
export interface PosedUnweighed extends Omit<PosedProblem, 'problem'> {
  readonly problem: UnweighedProblem
}

/** What a question asks of a catalogue, on all its criteria unless fewer are named, whatever the weights. */
export function poseProblem(
  snapshot: Snapshot,
  question: Question,
  of: readonly Measure[] = snapshot.measures,
): PosedUnweighed {
  const { catalog, sheets } = snapshot
  const profile = withSiteRegion(question.profile, catalog.region)
  const measures = of.filter(({ speaks }) => speaks(profile))
  const gates = closingGates(snapshot, profile, question.excludeProducts ?? [])
  const problem = {
    alternatives: catalog.products.map(({ id }) => id),
    columns: measures.map((measure) => columnOf(measure, profile, sheets.length)),
    gates: gateColumns(gates),
  }
  return { problem, profile, measures, gates, scope: rowsInScope(snapshot, question.where) }
}

function withSiteRegion(profile: Profile, region: string | null): Profile {
  return profile.region === undefined && region !== null ? { ...profile, region } : profile
}

function columnOf(measure: Measure, profile: Profile, rows: number): EmphasisedColumn {
  const { criterion } = measure
  const column = {
    criterion: criterion.id,
    merchant: criterion.merchant,
    emphasis: profile.emphasis?.[criterion.id] ?? 1,
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
