import { cpus } from 'node:os'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rank, screen, weigh, type Candidates } from '#scoring'
import { firstPlaceShare, swings } from '#scoring/robustness'
import { buildProblem } from '../../../src/usecases/recommend/build-problem.js'
import { anyProfile } from '../../support/arbitrary.js'
import { exosomeFiles, requestFor, snapshotOf } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'
import { column } from '../../support/problem.js'

const PROFILES = 400
/** Rounds before one is timed, so that the compiler has seen all of it. */
const WARM = 20

/** Microseconds that one call takes, the median of as many as there are candidates. */
function microseconds(call: (candidates: Candidates) => unknown, asked: readonly Candidates[]): string {
  for (let round = 0; round < WARM; round++) asked.forEach(call)
  const taken = asked.map((candidates) => {
    const start = performance.now()
    call(candidates)
    return performance.now() - start
  })
  return `${(at(taken, 0.5) * 1000).toFixed(0)} µs`
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`

it.each([
  ['five', exosomeFiles()],
  ['forty', fortyFiles()],
])('how firmly the first of the %s products stands, over profiles of a fixed seed', (name, files) => {
  const snapshot = snapshotOf(files)
  const profiles = fc.sample(anyProfile(files.profile.slots), { seed: 1, numRuns: PROFILES })
  const asked = profiles
    .map((profile) => buildProblem(snapshot, { profile: requestFor(snapshot, profile).profile }))
    .map(({ problem, scope }): Candidates => screen(problem, scope).candidates)
    .filter(({ rows }) => rows.length > 0)
  const leads = asked.map((candidates) => {
    const [leader] = rank(candidates)
    return firstPlaceShare(candidates).find(({ row }) => row === leader?.row)?.share ?? 0
  })
  const moved = asked.flatMap(swings)
  const criteria = [...new Set(moved.map(({ criterion }) => criterion))].map((id) => {
    const own = moved.filter(({ criterion }) => criterion === id)
    const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / own.length
    return `${id} ${mean(own.map(({ points }) => points)).toFixed(1)} of ${mean(own.map(({ weight }) => 100 * weight)).toFixed(1)}`
  })
  const share = (least: number): string => percent(leads.filter((one) => one >= least).length / leads.length)
  console.log(
    [
      `robustness, ${name} products, ${asked.length} profiles that leave a product`,
      `  the leader stays first in ≥ .9 of the draws for ${share(0.9)} of the profiles, in ≥ .7 for ${share(0.7)}; median ${percent(at(leads, 0.5))}`,
      `  points moved, of points weighed: ${criteria.join(', ')}`,
      `  firstPlaceShare ${microseconds(firstPlaceShare, asked)}, swings ${microseconds(swings, asked)}, rank ${microseconds(rank, asked)} (median)`,
      `  ${cpus()[0]?.model}, Node ${process.version}`,
    ].join('\n'),
  )
  expect(leads.every((one) => one >= 0 && one <= 1)).toBe(true)
})

it.each([
  [1000, 10],
  [10_000, 20],
])('how long %i alternatives on %i criteria take to rank', (rows, criteria) => {
  const utilities = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: 1, numRuns: rows })
  const columns = Array.from({ length: criteria }, (_, j) => ({
    ...column(
      utilities.map((one) => (one * (j + 1)) % 1),
      { criterion: `c${j}` },
    ),
    emphasis: 1,
  }))
  const alternatives = utilities.map((_, row) => String(row).padStart(6, '0'))
  const weights = Object.fromEntries(columns.map(({ criterion }, j) => [criterion, j + 1]))
  const { candidates } = screen(weigh({ alternatives, columns, gates: [] }, weights, 1))
  const times = Array.from({ length: 50 }, () => candidates)
  console.log(`rank, ${rows} × ${criteria}: ${microseconds(rank, times)} (median of 50)`)
  expect(rank(candidates)).toHaveLength(rows)
})
