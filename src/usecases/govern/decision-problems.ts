import type { ProductId } from '#catalog'
import { isLast, screen, type UnweighedColumn } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { assess } from '../recommend/build-problem.js'
import type { Persona, PersonaId } from './personas.js'

/** What one criterion says of each product, in the order of the products; utilities are in [0, 1]. */
export interface ProblemColumn {
  readonly criterion: string
  readonly merchant: boolean
  readonly emphasis: number
  readonly utilities: readonly number[]
  readonly worst: readonly number[]
  readonly best: readonly number[]
  readonly known: readonly boolean[]
}

/** What a persona asks, without weights: only what passed every gate is in it, so no weight can show anything else. */
export interface PersonaProblem {
  readonly persona: PersonaId
  readonly name: string
  readonly products: readonly ProductId[]
  /** For each product whether it stands after all others whatever its score. */
  readonly last: readonly boolean[]
  readonly columns: readonly ProblemColumn[]
}

export interface DecisionProblems {
  readonly problems: readonly PersonaProblem[]
  /** Personas whose problems are left out, because all together would be too much to send. */
  readonly omitted: readonly PersonaId[]
}

/** Utilities in one answer, over all personas. */
const CELLS_MAX = 50_000

/** The decision problems of personas, for whoever tries weights on them. */
export function decisionProblems(
  snapshot: Snapshot,
  personas: readonly Persona[],
  cellsMax = CELLS_MAX,
): DecisionProblems {
  const problems: PersonaProblem[] = []
  const omitted: PersonaId[] = []
  let cells = 0
  for (const persona of personas) {
    const problem = problemOf(snapshot, persona)
    cells += problem.products.length * problem.columns.length
    if (cells <= cellsMax) problems.push(problem)
    else omitted.push(persona.id)
  }
  return { problems, omitted }
}

function problemOf(snapshot: Snapshot, { id, name, request }: Persona): PersonaProblem {
  const { problem, scope } = assess(snapshot, request)
  const { rows } = screen(problem, scope).candidates
  return {
    persona: id,
    name,
    products: rows.flatMap((row) => problem.alternatives[row] ?? []),
    last: rows.map((row) => isLast(problem, row)),
    columns: problem.columns.map((column) => atRows(column, rows)),
  }
}

function atRows(column: UnweighedColumn, rows: readonly number[]): ProblemColumn {
  const at = (values: Float64Array | Uint8Array): readonly number[] => rows.map((row) => values[row] ?? 0)
  const { criterion, capped, emphasis, utilities, worst, best, known } = column
  return {
    criterion,
    merchant: capped,
    emphasis,
    utilities: at(utilities),
    worst: at(worst),
    best: at(best),
    known: at(known).map((one) => one === 1),
  }
}
