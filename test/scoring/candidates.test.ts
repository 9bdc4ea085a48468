import { expect, it } from 'vitest'
import {
  dominates,
  drivers,
  explain,
  flips,
  leaders,
  rank,
  screen,
  weigh,
  type Candidates,
  type UnweighedProblem,
} from '#scoring'
import { column, gateOf, problemOf } from '../support/problem.js'

const problem = problemOf({ columns: [column([0.9, 0.5, 0.1])], gates: [gateOf('rule', [1, 0, 0])] })
const { candidates, excluded } = screen(problem)
const [first, second] = candidates.rows
const [gated] = excluded

/** Calls that the compiler must refuse: were one of them accepted, the type check would fail here. */
const refused = [
  // @ts-expect-error a problem was not screened
  () => rank(problem),
  // @ts-expect-error a problem was not screened
  () => explain(problem, [], 1),
  // @ts-expect-error a problem was not screened
  () => leaders(problem),
  // @ts-expect-error a problem was not screened
  () => dominates(problem, first!, second!),
  // @ts-expect-error the row is excluded
  () => dominates(candidates, gated!.row, second!),
  // @ts-expect-error the row is excluded
  () => drivers(candidates, first!, gated!.row),
  // @ts-expect-error the row is excluded
  () => flips(candidates, gated!.row, second!),
  // @ts-expect-error rows of one's own are no candidates
  (): Candidates => ({ problem, rows: [0, 1, 2] }),
  // @ts-expect-error what is not weighed has no scores
  (unweighed: UnweighedProblem) => rank(screen(unweighed).candidates),
]

it('ranks and compares nothing but candidates, which the compiler sees to', () => {
  expect(candidates.rows).toEqual([1, 2])
  expect(rank(candidates).map(({ alternative }) => alternative)).toEqual(['b', 'c'])
  expect([dominates(candidates, first!, second!), excluded.map(({ row }) => row)]).toEqual([true, [0]])
  expect(refused.length).toBe(9)
})

it('screens a problem before or after it is weighed to the same rows', () => {
  const columns = [{ ...column([0.9, 0.5, 0.1]), emphasis: 2 }]
  const unweighed = { ...problem, columns }
  expect(screen(unweighed).candidates.rows).toEqual(screen(weigh(unweighed, { c: 1 }, 0)).candidates.rows)
})
