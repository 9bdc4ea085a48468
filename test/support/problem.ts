import fc from 'fast-check'
import { FAILS, PASSES, UNKNOWN, type Column, type DecisionProblem, type GateColumn } from '#scoring'

/** A column in which every utility is known, of weight 1 and not capped unless said. */
export function column(utilities: readonly number[], overrides: Partial<Column> = {}): Column {
  const values = Float64Array.from(utilities)
  const known = new Uint8Array(values.length).fill(1)
  return {
    criterion: 'c',
    capped: false,
    weight: 1,
    utilities: values,
    worst: values,
    best: values,
    known,
    ...overrides,
  }
}

/** A gate with its verdicts, by row; a rule unless said. */
export function gateOf(id: string, verdicts: readonly number[], relaxable = false): GateColumn {
  return { id, relaxable, verdicts: Uint8Array.from(verdicts) }
}

/** A problem over as many alternatives as its columns or gates have rows, named a, b, c …; nothing is gated. */
export function problemOf(parts: Partial<DecisionProblem>): DecisionProblem {
  const rows = parts.columns?.[0]?.utilities.length ?? parts.gates?.[0]?.verdicts.length ?? 0
  const alternatives = Array.from({ length: rows }, (_, row) => String.fromCharCode(97 + row))
  return { alternatives, columns: [], gates: [], ...parts }
}

const unit = fc.double({ min: 0, max: 1, noNaN: true })

/** Up to eight alternatives, six criteria with normalised weights, and gates of which some may be relaxed. */
export const anyProblem: fc.Arbitrary<DecisionProblem> = fc.integer({ min: 1, max: 8 }).chain((rows) => {
  const perRow = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows })
  const cell = fc.tuple(unit, unit, unit).map((three) => [...three].sort((a, b) => a - b))
  const anyColumn = fc.record({
    cells: perRow(cell),
    capped: fc.boolean(),
    known: perRow(fc.constantFrom(0, 1)),
  })
  const anyGate = fc.record({
    relaxable: fc.boolean(),
    verdicts: perRow(fc.constantFrom(PASSES, PASSES, FAILS, UNKNOWN)),
  })
  return fc
    .record({
      columns: fc.array(anyColumn, { maxLength: 6 }),
      gates: fc.array(anyGate, { maxLength: 6 }),
      raw: fc.array(fc.oneof(unit, fc.constant(0)), { minLength: 6, maxLength: 6 }),
    })
    .map(({ columns, gates, raw }) => {
      const weights = raw.slice(0, columns.length)
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return problemOf({
        alternatives: Array.from({ length: rows }, (_, row) => String.fromCharCode(97 + row)),
        columns: columns.map(({ cells, capped, known }, j) =>
          column(
            cells.map(([, utility]) => utility!),
            {
              criterion: `c${j}`,
              capped,
              weight: total > 0 ? weights[j]! / total : 0,
              worst: Float64Array.from(cells, ([worst]) => worst!),
              best: Float64Array.from(cells, ([, , best]) => best!),
              known: Uint8Array.from(known),
            },
          ),
        ),
        gates: gates.map(({ relaxable, verdicts }, g) => gateOf(`g${g}`, verdicts, relaxable)),
      })
    })
})
