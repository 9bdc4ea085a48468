import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILS, PASSES, UNKNOWN, relax, screen, type DecisionProblem, type GateColumn } from '#scoring'
import { anyProblem, gateOf, problemOf } from '../support/problem.js'

const gate = (name: string, relaxable: boolean, ...verdicts: number[]): GateColumn =>
  gateOf(name, verdicts, relaxable)

/** Tries every set of relaxable gates; keeps those that rank something and hold no smaller one that does. */
function bruteForce(problem: DecisionProblem): Map<string, readonly string[]> {
  const relaxable = problem.gates.filter((one) => one.relaxable).map((one) => one.id)
  const sets = Array.from({ length: 2 ** relaxable.length }, (_, set) =>
    relaxable.filter((_gate, bit) => (set >> bit) & 1),
  )
  const useful = sets
    .map((drop) => ({ drop, ranks: without(problem, drop) }))
    .filter(({ ranks }) => ranks.length > 0)
  const smallest = useful.filter(
    ({ drop }) =>
      !useful.some(
        (other) => other.drop.length < drop.length && other.drop.every((one) => drop.includes(one)),
      ),
  )
  return new Map(
    smallest.filter(({ drop }) => drop.length > 0).map(({ drop, ranks }) => [drop.join(), ranks]),
  )
}

function without(problem: DecisionProblem, drop: readonly string[]): readonly string[] {
  const gates = problem.gates.filter((one) => !drop.includes(one.id))
  return screen({ ...problem, gates }).candidates.rows.map((row) => problem.alternatives[row]!)
}

describe('relaxing', () => {
  it('offers exactly what a search over every set of requirements finds, the smaller sets first', () => {
    let offered = 0
    const property = fc.property(anyProblem, (problem) => {
      const found = relax(problem)
      const byName = found.map(({ drop, wouldRank }) => [[...drop].sort().join(), wouldRank] as const)
      expect(new Map(byName)).toEqual(bruteForce(problem))
      expect(new Set(byName.map(([drop]) => drop)).size).toBe(found.length)
      const sizes = found.map(({ drop }) => drop.length)
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
      offered += found.length
    })
    fc.assert(property, { numRuns: 2000 })
    expect(offered).toBeGreaterThan(0)
  })

  it('offers of many sets the first of all of them, which are the smallest', () => {
    const property = fc.property(anyProblem, fc.nat(3), (problem, setsMax) => {
      expect(relax(problem, undefined, setsMax)).toEqual(relax(problem).slice(0, setsMax))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('never names a rule, and offers nothing where rules close every row', () => {
    const rules = [gate('rule', false, FAILS, UNKNOWN)]
    expect(relax(problemOf({ gates: [...rules, gate('wish', true, FAILS, PASSES)] }))).toEqual([])
    expect(relax(problemOf({ gates: rules }))).toEqual([])
  })

  it('offers nothing where something is ranked', () => {
    expect(relax(problemOf({ gates: [gate('wish', true, FAILS, PASSES)] }))).toEqual([])
  })

  it('offers alternatives side by side, each with what it would rank', () => {
    const gates = [
      gate('x', true, FAILS, PASSES, FAILS),
      gate('y', true, PASSES, UNKNOWN, FAILS),
      gate('rule', false, PASSES, PASSES, PASSES),
    ]
    expect(relax(problemOf({ gates }))).toEqual([
      { drop: ['x'], wouldRank: ['a'] },
      { drop: ['y'], wouldRank: ['b'] },
    ])
  })
})
