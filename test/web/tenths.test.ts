import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tenthsOf } from '../../src/web/studio/base/format.js'

const contributions = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 10 })

it('contributions are shown so that they add up to the score that is shown', () => {
  fc.assert(
    fc.property(contributions, (exact) => {
      const { parts, sum } = tenthsOf(exact)
      expect(parts.reduce((all, part) => all + part, 0)).toBe(sum)
      expect(Math.abs(sum - exact.reduce((all, part) => all + part, 0) * 1000)).toBeLessThanOrEqual(
        0.5 + 1e-6,
      )
      parts.forEach((part, at) => expect(Math.abs(part - (exact[at] ?? 0) * 1000)).toBeLessThanOrEqual(1))
    }),
  )
})
