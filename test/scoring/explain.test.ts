import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, rank, screen, type DecisionProblem, type Explained } from '#scoring'
import { dominates } from '../../scoring/dominance.js'
import { anyProblem, column, problemOf } from '../support/problem.js'

function explained(problem: DecisionProblem, limit = 50): readonly Explained[] {
  const { candidates } = screen(problem)
  return explain(candidates, rank(candidates), limit)
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
            weight: problem.weights[j],
            utility: problem.columns[j]!.utilities[row],
            contribution: problem.weights[j]! * problem.columns[j]!.utilities[row]!,
          })
        })
      }
    })
    fc.assert(property)
  })

  it("says how much of a score is the shop's, and how many criteria are known", () => {
    const property = fc.property(anyProblem, (problem) => {
      for (const { merchantShare, contributions, known, row } of explained(problem)) {
        const shops = contributions.filter((_, j) => problem.columns[j]!.merchant)
        expect(merchantShare).toBeCloseTo(total(shops.map((one) => one.contribution)), 12)
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

  it('names a lower product that is better for the shopper, which only a criterion of the shop can bring about', () => {
    const shop = column([1, 0], { criterion: 'margin', merchant: true })
    const [above, below] = explained(problemOf({ columns: [column([0.4, 0.5]), shop], weights: [0.8, 0.2] }))
    expect([above?.alternative, above?.standsAboveDominator]).toEqual(['a', ['b']])
    expect(below?.standsAboveDominator).toEqual([])
    const property = fc.property(anyProblem, (problem) => {
      const columns = problem.columns.map((one) => ({ ...one, merchant: false }))
      for (const { standsAboveDominator } of explained({ ...problem, columns }))
        expect(standsAboveDominator).toEqual([])
    })
    fc.assert(property)
  })
})

describe('dominance', () => {
  const over = (
    a: readonly number[],
    b: readonly number[],
    weights = a.map(() => 1),
    merchants: readonly number[] = [],
  ) => {
    const columns = a.map((value, j) => column([value, b[j]!], { merchant: merchants.includes(j) }))
    return dominates(problemOf({ columns, weights }), 0, 1)
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

  it('is never mutual, never of oneself, and passes on', () => {
    const property = fc.property(anyProblem, (problem) => {
      const rows = problem.alternatives.map((_, row) => row)
      for (const a of rows) {
        expect(dominates(problem, a, a)).toBe(false)
        for (const b of rows.filter((row) => dominates(problem, a, row))) {
          expect(dominates(problem, b, a)).toBe(false)
          for (const c of rows.filter((row) => dominates(problem, b, row)))
            expect(dominates(problem, a, c)).toBe(true)
        }
      }
    })
    fc.assert(property)
  })
})
