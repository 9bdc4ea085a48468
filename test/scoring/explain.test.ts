import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dominates, explain, rank, screen, type DecisionProblem, type Explained } from '#scoring'
import { anyProblem, column, problemOf } from '../support/problem.js'

function explained(problem: DecisionProblem, limit = 50): readonly Explained[] {
  const { candidates } = screen(problem)
  return explain(candidates, rank(candidates), { limit })
}
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('an explanation', () => {
  it('has contributions that are weight × utility and sum to the score', () => {
    const property = fc.property(anyProblem, (problem) => {
      for (const { score, contributions, row } of explained(problem)) {
        expect(Math.abs(total(contributions.map((one) => one.contribution)) - score)).toBeLessThanOrEqual(
          1e-12,
        )
        contributions.forEach((one, j) => {
          expect(one).toEqual({
            criterion: problem.columns[j]!.criterion,
            weight: problem.columns[j]!.weight,
            utility: problem.columns[j]!.utilities[row],
            contribution: problem.columns[j]!.weight * problem.columns[j]!.utilities[row]!,
          })
        })
      }
    })
    fc.assert(property)
  })

  it('says how much of a score is capped, and how many criteria are known', () => {
    const property = fc.property(anyProblem, (problem) => {
      for (const { cappedShare, contributions, known, row } of explained(problem)) {
        const capped = contributions.filter((_, j) => problem.columns[j]!.capped)
        expect(cappedShare).toBeCloseTo(total(capped.map((one) => one.contribution)), 12)
        expect(known).toEqual([
          problem.columns.filter((one) => one.known[row] === 1).length,
          problem.columns.length,
        ])
      }
    })
    fc.assert(property)
  })

  it('is given to the first of a ranking, as if the rest were shown', () => {
    const property = fc.property(anyProblem, fc.integer({ min: 1, max: 4 }), (problem, limit) => {
      expect(explained(problem, limit)).toEqual(explained(problem).slice(0, limit))
    })
    fc.assert(property)
  })

  it('names a lower product that is better for the shopper, which only a capped criterion can bring about', () => {
    const shop = column([1, 0], { criterion: 'margin', capped: true, weight: 0.2 })
    const [above, below] = explained(problemOf({ columns: [column([0.4, 0.5], { weight: 0.8 }), shop] }))
    expect([above?.alternative, above?.standsAboveDominator]).toEqual(['a', ['b']])
    expect(below?.standsAboveDominator).toEqual([])
    const property = fc.property(anyProblem, (problem) => {
      const columns = problem.columns.map((one) => ({ ...one, capped: false }))
      for (const { standsAboveDominator } of explained({ ...problem, columns }))
        expect(standsAboveDominator).toEqual([])
    })
    fc.assert(property)
  })
})

/** Few utilities, so that dominance is common, over more rows than are named, with and without open facts. */
const crowded: fc.Arbitrary<DecisionProblem> = fc.integer({ min: 2, max: 60 }).chain((rows) => {
  const cell = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).map((three) => three.sort((a, b) => a - b))
  const known = cell.map(([, utility]) => [utility, utility, utility])
  const cells = fc.array(fc.oneof(known, cell), { minLength: rows, maxLength: rows })
  const of = (values: readonly (readonly (number | undefined)[])[], part: number): Float64Array =>
    Float64Array.from(values, (one) => one[part]! / 4)
  const columns = fc
    .array(fc.record({ cells, capped: fc.boolean(), raw: fc.nat(5) }), { minLength: 1, maxLength: 4 })
    .map((drawn) => {
      const whole = total(drawn.map(({ raw }) => raw)) || 1
      return drawn.map(({ cells: values, capped, raw }, j) =>
        column([...of(values, 1)], {
          criterion: `c${j}`,
          capped,
          weight: raw / whole,
          worst: of(values, 0),
          best: of(values, 2),
        }),
      )
    })
  return columns.map((found) =>
    problemOf({ columns: found, alternatives: Array.from({ length: rows }, (_, row) => `p${100 + row}`) }),
  )
})

describe('what stands above its dominator', () => {
  it('is told the nearest of all that dominate it and rank below it, ten at most', () => {
    let [some, many] = [0, 0]
    const property = fc.property(crowded, (problem) => {
      const { candidates } = screen(problem)
      const ranked = rank(candidates)
      for (const { row, rank: place, standsAboveDominator } of explained(problem)) {
        const all = ranked
          .filter((other) => other.rank > place && dominates(candidates, other.row, row))
          .map(({ alternative }) => alternative)
        expect(standsAboveDominator).toEqual(all.slice(0, 10))
        some += all.length > 0 ? 1 : 0
        many += all.length > 10 ? 1 : 0
      }
    })
    fc.assert(property, { numRuns: 1000 })
    expect([some > 0, many > 0]).toEqual([true, true])
  })
})

describe('dominance', () => {
  const over = (
    a: readonly number[],
    b: readonly number[],
    weights = a.map(() => 1),
    capped: readonly number[] = [],
  ) => {
    const columns = a.map((value, j) =>
      column([value, b[j]!], { capped: capped.includes(j), weight: weights[j]! }),
    )
    const { candidates } = screen(problemOf({ columns }))
    const [one, other] = candidates.rows
    return dominates(candidates, one!, other!)
  }

  it.each([
    ['better on one and equal on the rest', true, over([0.5, 0.9], [0.5, 0.8])],
    ['equal on all', false, over([0.5, 0.5], [0.5, 0.5])],
    ['better on one and worse on another', false, over([0.9, 0.1], [0.1, 0.9])],
    ['better only where nothing is weighed', false, over([0.5, 0.9], [0.5, 0.8], [1, 0])],
    ['worse only where nothing is weighed', true, over([0.6, 0.1], [0.5, 0.8], [1, 0])],
    ["better only on the shop's own", false, over([0.5, 0.9], [0.5, 0.8], [1, 1], [1])],
    ["worse only on the shop's own", true, over([0.6, 0.1], [0.5, 0.8], [1, 1], [1])],
  ])('of what is %s: %s', (_, expected, found) => {
    expect(found).toBe(expected)
  })

  it('holds whatever the open facts turn out to be, and is not made by what is filled in for them', () => {
    const between = (a: readonly [number, number], b: readonly [number, number]) => {
      const middle = ([worst, best]: readonly [number, number]): number => (worst + best) / 2
      const open = column([middle(a), middle(b)], {
        worst: Float64Array.of(a[0], b[0]),
        best: Float64Array.of(a[1], b[1]),
      })
      const { candidates } = screen(problemOf({ columns: [open] }))
      return dominates(candidates, candidates.rows[0]!, candidates.rows[1]!)
    }
    expect(between([0.5, 0.9], [0.1, 0.5])).toBe(true)
    expect(between([0.5, 0.9], [0.1, 0.6])).toBe(false)
    expect(between([0.5, 0.5], [0.5, 0.5])).toBe(false)
  })

  it('is never mutual, never of oneself, and passes on', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen({ ...problem, gates: [] })
      const { rows } = candidates
      for (const a of rows) {
        expect(dominates(candidates, a, a)).toBe(false)
        for (const b of rows.filter((row) => dominates(candidates, a, row))) {
          expect(dominates(candidates, b, a)).toBe(false)
          for (const c of rows.filter((row) => dominates(candidates, b, row)))
            expect(dominates(candidates, a, c)).toBe(true)
        }
      }
    })
    fc.assert(property)
  })
})
