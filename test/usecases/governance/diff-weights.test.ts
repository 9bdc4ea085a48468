import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffWeights } from '../../../src/usecases/govern/diff-weights.js'
import { anyWeights } from '../../support/arbitrary.js'
import { files } from './build.js'

const setOf = (weights: Readonly<Record<string, number>>) => ({
  id: 's',
  weights: { ...weights },
  merchantCap: 0.2,
})
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

it('names each weight that differs, with its share of all', () => {
  expect(diffWeights(setOf({ a: 1, b: 3, c: 0 }), setOf({ a: 1, b: 1, c: 2 }))).toEqual([
    { criterion: 'b', before: 3, after: 1, beforeShare: 0.75, afterShare: 0.25 },
    { criterion: 'c', before: 0, after: 2, beforeShare: 0, afterShare: 0.5 },
  ])
})

it('takes a criterion that a set does not have for 0, and all of nothing for no share', () => {
  expect(diffWeights(setOf({ a: 0 }), setOf({ a: 0, b: 2 }))).toEqual([
    { criterion: 'b', before: 0, after: 2, beforeShare: 0, afterShare: 1 },
  ])
})

it('is empty for the same weights, turns round with its sides, and makes one set of the other', () => {
  const property = fc.property(anyWeights(files), anyWeights(files), (one, other) => {
    const [a, b] = [setOf(one), setOf(other)]
    expect(diffWeights(a, a)).toEqual([])
    const changes = diffWeights(a, b)
    expect(
      diffWeights(b, a).map(({ criterion, after, afterShare }) => [criterion, after, afterShare]),
    ).toEqual(changes.map(({ criterion, before, beforeShare }) => [criterion, before, beforeShare]))
    expect({
      ...one,
      ...Object.fromEntries(changes.map(({ criterion, after }) => [criterion, after])),
    }).toEqual(other)
    expect(sum(changes.map(({ afterShare }) => afterShare))).toBeLessThanOrEqual(1 + 1e-9)
  })
  fc.assert(property, { numRuns: 200 })
})
