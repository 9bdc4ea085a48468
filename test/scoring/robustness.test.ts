import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVEL, rank, screen, type Column, type DecisionProblem } from '#scoring'
import { firstPlaceShare, swings } from '#scoring/robustness'
import { randomFrom } from '../support/census.js'
import { anyProblem, column, gateOf, problemOf } from '../support/problem.js'
import { isLong } from '../support/long-form.js'

type Open = readonly [worst: number, best: number]

/** A criterion with an open fact for each alternative; a fact is known where worst = best. */
const openColumn = (facts: readonly Open[], overrides: Partial<Column> = {}): Column =>
  column(
    facts.map(([worst, best]) => (worst + best) / 2),
    {
      worst: Float64Array.from(facts, ([worst]) => worst),
      best: Float64Array.from(facts, ([, best]) => best),
      ...overrides,
    },
  )

/** The shares by name, as far as any candidate can be first. */
const sharesOf = (problem: DecisionProblem): Record<string, number> =>
  Object.fromEntries(
    firstPlaceShare(screen(problem).candidates).map(({ alternative, share }) => [alternative, share]),
  )
const shares = (...facts: readonly Open[]) => sharesOf(problemOf({ columns: [openColumn(facts)] }))
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const near = (share: number): unknown => expect.closeTo(share, 2)

/** The short form takes fewer draws, so that what is seen is mostly their own error. */
const [DRAWS, RUNS] = isLong ? [1_000_000, 40] : [100_000, 12]

/** No fact is open by so little that whoever has it is level with whoever has not. */
const isNotNearlyLevel = ({ columns }: DecisionProblem): boolean =>
  columns.every(({ weight, worst, best }) =>
    best.every((most, row) => most === worst[row] || weight === 0 || weight * (most - worst[row]!) > 1e-6),
  )

/** The same by brute force: every open fact drawn at random, as often as asked. */
function byChance(problem: DecisionProblem, draws: number): Record<string, number> {
  const { rows } = screen(problem).candidates
  const random = randomFrom(7)
  const won = new Map(rows.map((row) => [row, 0]))
  for (let draw = 0; draw < draws; draw++) {
    const scores = rows.map((row) =>
      total(
        problem.columns.map(({ weight, worst, best }) => {
          const span = best[row]! - worst[row]!
          return weight * (worst[row]! + (span > 0 ? random() * span : 0))
        }),
      ),
    )
    const best = Math.max(...scores)
    const level = rows.filter((_, i) => scores[i]! >= best - LEVEL)
    for (const row of level) won.set(row, won.get(row)! + 1 / level.length)
  }
  return Object.fromEntries([...won].map(([row, count]) => [problem.alternatives[row], count / draws]))
}

describe('the share of first places', () => {
  it.each([
    [
      'one open fact against a known one',
      [
        [0.4, 0.8],
        [0.5, 0.5],
      ],
      { a: 3 / 4, b: 1 / 4 },
    ],
    [
      'two open facts that are alike',
      [
        [0, 1],
        [0, 1],
      ],
      { a: 1 / 2, b: 1 / 2 },
    ],
    [
      'two open facts, one ahead',
      [
        [0, 1],
        [0.5, 1],
      ],
      { a: 1 / 4, b: 3 / 4 },
    ],
    [
      'two open facts that hardly meet',
      [
        [0.2, 0.6],
        [0.5, 0.9],
      ],
      { a: 1 / 32, b: 31 / 32 },
    ],
    [
      'three open facts that are alike',
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      { a: 1 / 3, b: 1 / 3, c: 1 / 3 },
    ],
    [
      'three open facts, one half as wide',
      [
        [0, 1],
        [0, 1],
        [0.5, 1],
      ],
      { a: 5 / 24, b: 5 / 24, c: 7 / 12 },
    ],
  ] as const)('is the closed form of %s', (_, facts, expected) => {
    const found = shares(...(facts as readonly Open[]))
    expect(Object.keys(found)).toEqual(Object.keys(expected))
    for (const [name, share] of Object.entries(expected))
      expect(Math.abs(found[name]! - share)).toBeLessThanOrEqual(0.001)
  })

  it('is the same to the bit on every run, and on every machine', () => {
    expect(shares([0.2, 0.9], [0.4, 0.8], [0.5, 0.6])).toEqual({
      a: 0.3869010253191045,
      b: 0.42261281997628525,
      c: 0.19048615470461044,
    })
  })

  it('is 1 for one alone, and for whoever no other can reach', () => {
    expect(shares([0.1, 0.9])).toEqual({ a: 1 })
    expect(shares([0.6, 0.9], [0.1, 0.5])).toEqual({ a: 1 })
  })

  it('is shared by those who are level', () => {
    expect(shares([0.5, 0.5], [0.5, 0.5], [0.2, 0.2])).toEqual({ a: 0.5, b: 0.5 })
    expect(
      sharesOf(
        problemOf({
          columns: [
            openColumn(
              [
                [0, 1],
                [0, 1],
              ],
              { weight: 0 },
            ),
          ],
        }),
      ),
    ).toEqual({
      a: 0.5,
      b: 0.5,
    })
    expect(sharesOf(problemOf({ alternatives: ['a', 'b', 'c', 'd'] }))['d']).toBe(0.25)
  })

  it('goes to nobody where nothing passed, and never to what was excluded', () => {
    const columns = [
      openColumn([
        [0.9, 1],
        [0, 0.5],
      ]),
    ]
    expect(sharesOf(problemOf({ columns, gates: [gateOf('rule', [1, 0])] }))).toEqual({ b: 1 })
    expect(sharesOf(problemOf({ columns, gates: [gateOf('rule', [1, 1])] }))).toEqual({})
  })

  it('sums to 1 over the contenders, of whom the leader at worst is always one', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const found = firstPlaceShare(candidates)
      const expected = candidates.rows.length > 0 ? 1 : 0
      expect(total(found.map(({ share }) => share))).toBeCloseTo(expected, 12)
      const reach = Math.max(...rank(candidates).map(({ range }) => range[0]))
      const others = rank(candidates).filter(({ row }) => !found.some((one) => one.row === row))
      for (const { range } of others) expect(range[1]).toBeLessThan(reach)
    })
    fc.assert(property)
  })

  it('agrees with random draws to a hundredth, a million of them in the long form', () => {
    const property = fc.property(anyProblem.filter(isNotNearlyLevel), (problem) => {
      const [found, expected] = [sharesOf(problem), byChance(problem, DRAWS)]
      for (const [name, share] of Object.entries(expected))
        expect(Math.abs((found[name] ?? 0) - share)).toBeLessThanOrEqual(0.01)
    })
    fc.assert(property, { numRuns: RUNS })
  })

  it('does not depend on the order of alternatives or criteria', () => {
    const shuffled = anyProblem.chain((problem) => {
      const rows = problem.alternatives.map((_, row) => row)
      const columns = [...problem.columns]
      return fc.tuple(
        fc.constant(problem),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(columns, { minLength: columns.length }),
      )
    })
    const property = fc.property(shuffled, ([problem, order, columns]) => {
      const moved = <T extends Float64Array | Uint8Array>(values: T): T =>
        values.map((_, i) => values[order[i]!]!) as T
      const found = sharesOf({
        alternatives: order.map((row) => problem.alternatives[row]!),
        columns: columns.map((one) => ({
          ...one,
          utilities: moved(one.utilities),
          worst: moved(one.worst),
          best: moved(one.best),
        })),
        gates: problem.gates.map((one) => ({ ...one, verdicts: moved(one.verdicts) })),
      })
      const expected = Object.entries(sharesOf(problem)).map(([name, share]) => [
        name,
        expect.closeTo(share, 12),
      ])
      expect(found).toEqual(Object.fromEntries(expected))
    })
    fc.assert(property)
  })
})

describe('a swing', () => {
  it('is the points between the worst and the best candidate, and not of what is excluded', () => {
    const columns = [
      column([0.9, 0.5, 0.1], { criterion: 'price', weight: 0.6 }),
      column([1, 1, 0], { criterion: 'proof', weight: 0.4 }),
    ]
    expect(swings(screen(problemOf({ columns })).candidates)).toEqual([
      { criterion: 'price', weight: 0.6, points: near(48) },
      { criterion: 'proof', weight: 0.4, points: near(40) },
    ])
    const { candidates } = screen(problemOf({ columns, gates: [gateOf('rule', [0, 0, 1])] }))
    expect(swings(candidates).map(({ points }) => points)).toEqual([near(24), 0])
  })

  it('bounds how far two scores lie apart, and is 0 for one alone', () => {
    const property = fc.property(anyProblem, (problem) => {
      const { candidates } = screen(problem)
      const [found, ranked] = [swings(candidates), rank(candidates)]
      const apart = (ranked[0]?.score ?? 0) - (ranked.at(-1)?.score ?? 0)
      expect(100 * apart).toBeLessThanOrEqual(total(found.map(({ points }) => points)) + 1e-9)
      for (const { points, weight } of found) expect(points >= 0 && points <= 100 * weight + 1e-9).toBe(true)
      if (ranked.length < 2) expect(found.every(({ points }) => points === 0)).toBe(true)
    })
    fc.assert(property)
  })
})
