import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILS, PASSES, UNKNOWN, screen, type DecisionProblem } from '#scoring'
import { anyProblem, gateOf, problemOf } from '../support/problem.js'

const gate = (verdict: number) => gateOf('g', [verdict])

/** Each row with the names and verdicts of the gates that closed for it, in no order. */
function outcome(problem: DecisionProblem) {
  const { candidates, excluded } = screen(problem)
  const closed = excluded.map(
    ({ row, gates }) => [row, new Set(gates.map(({ gate: { id }, verdict }) => `${id} ${verdict}`))] as const,
  )
  return { rows: candidates.rows, closed: new Map(closed) }
}

describe('screening', () => {
  it('lets through only what passes, and closes on unknown', () => {
    expect(screen(problemOf({ gates: [gate(PASSES)] })).candidates.rows).toEqual([0])
    expect(screen(problemOf({ gates: [gate(FAILS)] })).excluded).toEqual([
      { row: 0, gates: [{ gate: gate(FAILS), verdict: 'fails' }] },
    ])
    expect(screen(problemOf({ gates: [gate(UNKNOWN)] })).excluded).toEqual([
      { row: 0, gates: [{ gate: gate(UNKNOWN), verdict: 'unknown' }] },
    ])
  })

  it('lets everything through where there is no gate', () => {
    expect(screen(problemOf({ alternatives: ['a', 'b'] })).candidates.rows).toEqual([0, 1])
  })

  it('is a conjunction: a row passes exactly when every gate passes, and every closed gate is named', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { rows, closed } = outcome(problem)
      problem.alternatives.forEach((_, row) => {
        const against = problem.gates.filter(({ verdicts }) => verdicts[row] !== PASSES)
        expect(rows.some((one) => one === row)).toBe(against.length === 0)
        const named = against.map((one) => `${one.id} ${one.verdicts[row] === FAILS ? 'fails' : 'unknown'}`)
        expect(closed.get(row)).toEqual(against.length === 0 ? undefined : new Set(named))
      })
    })
    fc.assert(property)
  })

  it('does not depend on the order of gates', () => {
    const shuffled = anyProblem.chain((problem) =>
      fc
        .shuffledSubarray([...problem.gates], { minLength: problem.gates.length })
        .map((gates) => [problem, { ...problem, gates }] as const),
    )
    const property = fc.property(shuffled, ([one, other]) => {
      expect(outcome(other)).toEqual(outcome(one))
    })
    fc.assert(property)
  })

  it('never lets in more for a gate more', () => {
    const more = fc.tuple(
      anyProblem,
      fc.array(fc.constantFrom(PASSES, FAILS, UNKNOWN), { minLength: 8, maxLength: 8 }),
    )
    const property = fc.property(more, ([problem, verdicts]) => {
      const added = gateOf('more', verdicts)
      const before = screen(problem).candidates.rows
      const after = screen({ ...problem, gates: [...problem.gates, added] }).candidates.rows
      expect(before).toEqual(expect.arrayContaining([...after]))
    })
    fc.assert(property)
  })
})
