import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, rank, screen, weigh, type DecisionProblem } from '#scoring'
import { firstPlaceShare } from '#scoring/robustness'
import { anyProblem, column, problemOf } from '../support/problem.js'

const withLast = fc
  .tuple(anyProblem, fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }))
  .map(([problem, flags]): DecisionProblem => ({ ...problem, last: Uint8Array.from(flags) }))
const rankedIn = (problem: DecisionProblem) => rank(screen(problem).candidates)
const isLast = ({ last }: DecisionProblem, row: number) => last?.[row] === 1

describe('what a problem puts last', () => {
  it('stands after all others whatever its score, each of the two in the order of its own', () => {
    const property = fc.property(withLast, (problem) => {
      const [plain, found] = [rankedIn({ ...problem, last: undefined }), rankedIn(problem)]
      const order = [false, true].flatMap((last) => plain.filter(({ row }) => isLast(problem, row) === last))
      expect(found.map(({ row }) => row)).toEqual(order.map(({ row }) => row))
      expect(found.map(({ score, range }) => [score, range])).toEqual(
        order.map(({ score, range }) => [score, range]),
      )
    })
    fc.assert(property)
  })

  it('shares no rank with what stands before it, though they are level', () => {
    const problem = problemOf({ columns: [column([0.5, 0.5, 0.9])], last: Uint8Array.of(0, 1, 1) })
    expect(rankedIn(problem).map(({ alternative, rank }) => [alternative, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 3],
    ])
  })

  it('is never first while there is another, and takes no share of the first place', () => {
    const property = fc.property(withLast, (problem) => {
      const { candidates } = screen(problem)
      const isOthers = candidates.rows.some((row) => !isLast(problem, row))
      const shares = firstPlaceShare(candidates)
      if (isOthers) expect(shares.filter(({ row }) => isLast(problem, row))).toEqual([])
      const alone = {
        ...candidates,
        rows: candidates.rows.filter((row) => isLast(problem, row) !== isOthers),
      }
      expect(shares).toEqual(firstPlaceShare(alone))
    })
    fc.assert(property)
  })

  it('is not held against what stands before it', () => {
    const problem = problemOf({ columns: [column([0.5, 0.9])], last: Uint8Array.of(0, 1) })
    const { candidates } = screen(problem)
    const found = explain(candidates, rank(candidates), { limit: 2 })
    expect(found.map(({ standsAboveDominator }) => standsAboveDominator)).toEqual([[], []])
  })

  it('stays last under any weights', () => {
    const { columns, ...rest } = problemOf({ columns: [column([0.1, 0.9])], last: Uint8Array.of(0, 1) })
    const unweighed = { ...rest, columns: columns.map((one) => ({ ...one, emphasis: 1 })) }
    expect(rankedIn(weigh(unweighed, { c: 1 }, 0)).map(({ alternative }) => alternative)).toEqual(['a', 'b'])
  })
})
