import fc from 'fast-check'
import { Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { utilityOf } from '#catalog'
import { LEVEL, rank, screen, type DecisionProblem } from '#scoring'
import { anyProblem, column, gateOf, problemOf } from '../support/problem.js'
import cases from './cases.json' with { type: 'json' }

const ranked = (problem: DecisionProblem) => rank(screen(problem).candidates)

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

  it('is to the bit the product of the matrix of utilities and the weights, held to 1', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const product = (part: 'utilities' | 'worst' | 'best'): readonly number[] => {
        const cells = candidates.rows.map((row) => problem.columns.map((one) => one[part][row]!))
        const weights = Matrix.columnVector(problem.columns.map(({ weight }) => weight))
        return cells.length === 0 || weights.rows === 0
          ? cells.map(() => 0)
          : new Matrix(cells)
              .mmul(weights)
              .to1DArray()
              .map((sum) => Math.min(sum, 1))
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

  it('is never above 1, however the weights round', () => {
    const columns = [0.40540540540540543, 0.5945945945945947].map((weight) => column([1], { weight }))
    expect(ranked(problemOf({ columns }))).toMatchObject([{ score: 1, range: [1, 1] }])
  })

  it('gives level scores one rank, in the order of their ids, and the next the place after them', () => {
    const found = ranked(problemOf({ columns: [column([0.5 - LEVEL / 4, 0.5, 0.9, 0.5 + LEVEL / 4, 0.4])] }))
    expect(found.map(({ alternative, rank: place }) => [alternative, place])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 2],
      ['d', 2],
      ['e', 5],
    ])
  })

  it('scores everything 0, in the order of ids, where there is no criterion', () => {
    const found = ranked(problemOf({ alternatives: ['a', 'b'] }))
    expect(found).toEqual(
      [0, 1].map((row) => ({ row, alternative: 'ab'[row], rank: 1, score: 0, range: [0, 0] })),
    )
  })

  it('ranks what passed the gates, each once: after as many as are ahead', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const found = rank(candidates)
      expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(candidates.rows)
      for (const one of found)
        expect(one.rank).toBe(1 + found.filter((other) => other.score - one.score > LEVEL).length)
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
