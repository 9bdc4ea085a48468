import fc from 'fast-check'
import { Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { utilityOf } from '#catalog'
import { leadIsOpen, rank, screen, type DecisionProblem } from '#scoring'
import { anyProblem, column, gateOf, problemOf } from '../support/problem.js'
import cases from './cases.json' with { type: 'json' }

const ranked = (problem: DecisionProblem) => rank(screen(problem).candidates)
const names = (problem: DecisionProblem) => ranked(problem).map(({ row }) => problem.alternatives[row])

/** The utilities a published case computes before it weighs them. */
function utilitiesOf({ normalisation, directions, matrix }: (typeof cases)[number]): number[][] {
  const columns = directions.map((_, j) => matrix.map((row) => row[j]!))
  if (normalisation === 'share of the column maximum')
    return columns.map((values) =>
      values.map((value) =>
        utilityOf(
          [
            [0, 0],
            [Math.max(...values), 1],
          ],
          value,
        ),
      ),
    )
  const upward = columns.map((values, j) =>
    directions[j] === 'minimize' ? values.map((value) => 1 / value) : values,
  )
  return upward.map((values) => values.map((value) => value / values.reduce((sum, one) => sum + one, 0)))
}

describe('the weighted sum', () => {
  it.each(cases)('gives the published scores and order of $id', (published) => {
    const columns = utilitiesOf(published).map((utilities, j) =>
      column(utilities, { weight: published.weights[j]! }),
    )
    const found = ranked(problemOf({ columns }))
    for (const { row, score } of found)
      expect(Math.abs(score - published.scores[row]!)).toBeLessThanOrEqual(published.tolerance)
    const order = published.scores.map((score, row) => ({ score, row })).sort((a, b) => b.score - a.score)
    expect(found.map(({ row }) => row)).toEqual(order.map(({ row }) => row))
  })

  it('is to the bit the product of the matrix of utilities and the weights', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const product = (part: 'utilities' | 'worst' | 'best'): readonly number[] => {
        const cells = candidates.rows.map((row) => problem.columns.map((one) => one[part][row]!))
        const weights = Matrix.columnVector(problem.columns.map(({ weight }) => weight))
        return cells.length === 0 || weights.rows === 0
          ? cells.map(() => 0)
          : new Matrix(cells).mmul(weights).to1DArray()
      }
      const [scores, lows, highs] = [product('utilities'), product('worst'), product('best')]
      for (const { row, score, range } of rank(candidates)) {
        const i = candidates.rows.indexOf(row)
        const expected = [scores[i]!, Math.min(lows[i]!, scores[i]!), Math.max(highs[i]!, scores[i]!)]
        expect([score, ...range]).toEqual(expected)
      }
    })
    fc.assert(property, { numRuns: 2000 })
  })

  it('orders equal scores by id', () => {
    expect(names(problemOf({ columns: [column([0.5, 0.5, 0.9, 0.5])] }))).toEqual(['c', 'a', 'b', 'd'])
  })

  it('scores everything 0, in the order of ids, where there is no criterion', () => {
    const found = ranked(problemOf({ alternatives: ['a', 'b'] }))
    expect(found).toEqual(
      [0, 1].map((row) => ({ row, alternative: 'ab'[row], rank: row + 1, score: 0, range: [0, 0] })),
    )
  })

  it('ranks what passed the gates, each once, from 1 on without a gap', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const found = rank(candidates)
      expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(candidates.rows)
      expect(found.map((one) => one.rank)).toEqual(found.map((_, i) => i + 1))
    })
    fc.assert(property)
  })

  it('has each score between what it could be at worst and at best', () => {
    const property = fc.property(anyProblem, (problem) => {
      for (const { row, score, range } of ranked(problem)) {
        const sum = (part: 'worst' | 'best') =>
          problem.columns.reduce((total, one) => total + one[part][row]! * one.weight, 0)
        expect(range[0] <= score && score <= range[1]).toBe(true)
        expect(range).toEqual([expect.closeTo(sum('worst'), 12), expect.closeTo(sum('best'), 12)])
      }
    })
    fc.assert(property)
  })

  it('gives a row the same score and order whoever else is there', () => {
    const property = fc.property(
      anyProblem,
      fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }),
      (problem, absent) => {
        const gone = gateOf('gone', absent)
        const [all, some] = [ranked(problem), ranked({ ...problem, gates: [...problem.gates, gone] })]
        const left = all.filter(({ row }) => absent[row] === 0)
        expect(some.map(({ row, score }) => [row, score])).toEqual(left.map(({ row, score }) => [row, score]))
      },
    )
    fc.assert(property)
  })
})

describe('the lead', () => {
  const isOpen = (utilities: readonly number[], best: readonly number[], weight = 1): boolean => {
    const columns = [column(utilities, { best: Float64Array.from(best), weight })]
    const { candidates } = screen(problemOf({ columns }))
    return leadIsOpen(candidates, rank(candidates))
  }

  it.each([
    ['open where another could reach it', 0.8, true],
    ['open where another could pass it', 0.9, true],
    ['closed where no other could', 0.79, false],
  ])('is %s', (_, best, open) => {
    expect(isOpen([0.8, 0.2], [0.8, best])).toBe(open)
  })

  it('is open where the last of all could reach it', () => {
    expect(isOpen([0.8, 0.5, 0.2], [0.8, 0.5, 0.9])).toBe(true)
  })

  it('is open where nothing is weighed, even for one alone, and closed for one alone that is', () => {
    expect(isOpen([0.8], [0.8], 0)).toBe(true)
    expect(isOpen([0.8], [0.8], 1)).toBe(false)
  })

  it('is nobody to doubt where nothing is ranked', () => {
    expect(isOpen([], [], 0)).toBe(false)
  })
})
