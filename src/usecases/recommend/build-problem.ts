import {
  applies,
  avoidedIn,
  type Argument,
  inRegion,
  isRule,
  type Measure,
  type Note,
  type ProductId,
  type Profile,
  regionIn,
  strictLimits,
} from '#catalog'
import {
  isWeighed,
  weigh,
  type DecisionProblem,
  type UnweighedColumn,
  type UnweighedProblem,
  type Weighed,
} from '#scoring'
import { compileGate, judgedGate } from '../../snapshot/compile.js'
import type { CompiledGate, Snapshot } from '../../snapshot/snapshot.js'
import type { RecommendationRequest } from './request.js'
import { rowsInScope } from './scope.js'

/** What a request says that poses the problem. */
export type Question = Pick<RecommendationRequest, 'profile' | 'where' | 'candidates' | 'excludeProducts'>

/** A criterion of a question: the column of its utilities, and the measure that assessed them. */
export interface AssessedCriterion extends UnweighedColumn {
  readonly measure: Measure
  /** What speaks for and against the product of a row; assessed once for an answer. */
  readonly argumentsFor: (row: number) => readonly Argument[]
  /** What holds for all products of these rows together. */
  readonly notesOn: (rows: readonly number[]) => readonly Note[]
  /** Whether the profile raises its weight. */
  readonly isRaised: boolean
}

/** A criterion of a question with its weight, which is normalised. */
export type PosedCriterion = Weighed<AssessedCriterion>

interface Asked {
  /** As the request states it, with the site's region where it states none. */
  readonly profile: Profile
  /** The rows of the products the request speaks of. */
  readonly scope: readonly number[]
}

/** A question as a decision problem that is not weighed yet. */
export interface AssessedProblem extends Asked {
  readonly problem: UnweighedProblem<AssessedCriterion, CompiledGate>
}

/** A question as a decision problem, whose columns and gates know what they stand for. */
export interface PosedProblem extends Asked {
  readonly problem: DecisionProblem<PosedCriterion, CompiledGate>
}

/** The one place where facts about products meet criteria and weights. */
export function buildProblem(snapshot: Snapshot, question: Question): PosedProblem {
  const { weights, merchantCap } = snapshot.catalog.weights
  const measures = snapshot.measures.filter(({ criterion: { id, merchant } }) =>
    isWeighed({ criterion: id, capped: merchant }, weights),
  )
  const assessed = assess(snapshot, question, measures)
  return { ...assessed, problem: weigh(assessed.problem, weights, merchantCap) }
}

/** What a question asks of a catalogue, on all its criteria unless fewer are named, whatever the weights. */
export function assess(
  snapshot: Snapshot,
  question: Question,
  measures: readonly Measure[] = snapshot.measures,
): AssessedProblem {
  const { catalog, sheets } = snapshot
  const profile = withSiteRegion(question.profile, catalog)
  const problem = {
    alternatives: catalog.products.map(({ id }) => id),
    columns: measures
      .filter(({ appliesTo }) => appliesTo(profile))
      .map((measure) => assessCriterion(measure, profile, sheets.length)),
    gates: closingGates(snapshot, profile, question.excludeProducts ?? []),
    last: snapshot.putLast?.verdicts,
  }
  return { problem, profile, scope: rowsInScope(snapshot, question) }
}

function withSiteRegion(profile: Profile, { slots, region }: Snapshot['catalog']): Profile {
  return region !== null && regionIn(profile, slots) === undefined
    ? inRegion(profile, slots, region)
    : profile
}

function assessCriterion(measure: Measure, profile: Profile, rows: number): AssessedCriterion {
  const { id, merchant } = measure.criterion
  const { utility, argumentsFor, notesOn = () => [] } = measure.assessorFor(profile)
  const raisedBy = measure.raisedBy(profile)
  const column = {
    criterion: id,
    capped: merchant,
    emphasis: (profile.emphasis?.[id] ?? 1) * raisedBy,
    utilities: new Float64Array(rows),
    worst: new Float64Array(rows),
    best: new Float64Array(rows),
    known: new Uint8Array(rows),
    measure,
    argumentsFor: oncePerRow(argumentsFor),
    notesOn,
    isRaised: raisedBy > 1,
  }
  for (let row = 0; row < rows; row++) {
    const { value, worst, best, known } = utility(row)
    column.utilities[row] = value
    column.worst[row] = worst
    column.best[row] = best
    column.known[row] = known ? 1 : 0
  }
  return column
}

function oncePerRow<T extends object>(make: (row: number) => T): (row: number) => T {
  const made = new Map<number, T>()
  return (row) => {
    const one = made.get(row) ?? make(row)
    made.set(row, one)
    return one
  }
}

/** The rules of a snapshot that look at what a profile says. */
export function rulesFor(
  { rules, date, catalog }: Pick<Snapshot, 'rules' | 'date' | 'catalog'>,
  profile: Profile,
): readonly CompiledGate[] {
  return rules.filter(({ gate }) => isRule(gate) && applies(gate, profile, date, catalog))
}

function closingGates(
  snapshot: Snapshot,
  profile: Profile,
  unwanted: readonly ProductId[],
): readonly CompiledGate[] {
  const { sheets, catalog } = snapshot
  const limits = strictLimits(catalog.slots, profile)
  const avoided = avoidedIn(catalog.slots, profile).flatMap((id) => snapshot.avoidances.get(id) ?? [])
  return [
    ...rulesFor(snapshot, profile),
    ...(snapshot.leftOut === null ? [] : [snapshot.leftOut]),
    ...limits.map((limit) => compileGate(limit, sheets)),
    ...avoided,
    ...(unwanted.length === 0 ? [] : [unwantedGate(snapshot, unwanted)]),
  ]
}

/** Closes on the products the shopper asked to leave out. It looks at no fact, so it cites none. */
function unwantedGate({ sheets }: Snapshot, unwanted: readonly ProductId[]): CompiledGate {
  const ids = new Set(unwanted)
  return judgedGate(
    { id: 'excludeProducts', kind: 'preference', excludes: { any: [] } },
    sheets.map(({ product }) => ({ verdict: ids.has(product.id) ? 'fails' : 'passes', looks: [] })),
  )
}
