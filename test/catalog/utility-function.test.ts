import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identity, utilityOf, type Anchor } from '#catalog'
import { exosomeFiles } from '../support/exosome.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })

/** Performances and utilities as a catalogue writes them: decimals, in order of performance. */
const anchors: fc.Arbitrary<readonly Anchor[]> = fc
  .uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 6 })
  .chain((xs) => fc.tuple(fc.constant(xs.sort((a, b) => a - b)), fc.tuple(...xs.map(() => fc.nat(100)))))
  .map(([xs, us]) => xs.map((x, i): Anchor => [x / 100, us[i]! / 100]))
const rising = anchors.map((points): readonly Anchor[] => {
  const utilities = points.map(([, utility]) => utility).sort((a, b) => a - b)
  return points.map(([x], i) => [x, utilities[i]!])
})
const performance = fc.double({ min: -200, max: 200, noNaN: true })

describe('a utility function', () => {
  it('gives at an anchor exactly its utility', () => {
    const property = fc.property(anchors, (points) => {
      for (const [x, utility] of points) expect(utilityOf(points, x)).toBe(utility)
    })
    fc.assert(property, {
      examples: [
        [
          [
            [0, 0.9],
            [1, 0.2],
          ],
        ],
      ],
      endOnFailure: true,
    })
  })

  it('is flat outside its anchors', () => {
    const property = fc.property(anchors, fc.integer({ min: 1, max: 1000 }), (points, distance) => {
      const [first, last] = [points[0]!, points.at(-1)!]
      expect(utilityOf(points, first[0] - distance)).toBe(first[1])
      expect(utilityOf(points, last[0] + distance)).toBe(last[1])
    })
    fc.assert(property)
  })

  it('stays between the utilities of the anchors around', () => {
    const property = fc.property(anchors, performance, (points, x) => {
      const right = points.findIndex(([at]) => x <= at)
      const around = right === -1 ? points.slice(-1) : points.slice(Math.max(right - 1, 0), right + 1)
      const utilities = around.map(([, utility]) => utility)
      expect(utilityOf(points, x)).toBeGreaterThanOrEqual(Math.min(...utilities) - 1e-12)
      expect(utilityOf(points, x)).toBeLessThanOrEqual(Math.max(...utilities) + 1e-12)
    })
    fc.assert(property)
  })

  it('never falls where its anchors do not', () => {
    const property = fc.property(rising, performance, performance, (points, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(utilityOf(points, high)).toBeGreaterThanOrEqual(utilityOf(points, low) - 1e-12)
    })
    fc.assert(property)
  })

  it('maps a utility to itself by default', () => {
    fc.assert(fc.property(unit, (utility) => utilityOf(identity, utility) === utility))
  })
})

describe('price fit', () => {
  const points: readonly Anchor[] = [
    [1, 1],
    [1.5, 0],
  ]

  it.each([
    [0.1, 1],
    [0.7, 1],
    [1, 1],
    [1.25, 0.5],
    [1.5, 0],
    [9, 0],
  ])('is, at %s of the budget, %s', (share, utility) => {
    expect(utilityOf(points, share)).toBeCloseTo(utility, 12)
  })

  it('has those anchors in the shipped catalogue', () => {
    expect(exosomeFiles().criteria.find(({ id }) => id === 'price')?.anchors).toEqual(points)
  })
})
