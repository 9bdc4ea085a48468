import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../src/usecases/recommend/answer-cache.js'
import { exosomeFiles, requestFor, snapshotOf, type AskedProfile } from '../support/exosome.js'

const snapshot = snapshotOf(exosomeFiles())

/** How often an answer is made when the same profile asks three times. */
function timesMade(asked: AskedProfile, day = snapshot.date): number {
  const answer = createAnswerCache()
  let made = 0
  for (const date of [snapshot.date, day, day]) {
    answer({ ...snapshot, date }, requestFor(snapshot, asked), () => {
      made += 1
      return `{"made":${made}}`
    })
  }
  return made
}

describe('an answer', () => {
  it.each([[{}], [{ conditions: 'not-asked' as const }], [{ conditions: [] }]])(
    'is made once for %j',
    (asked) => {
      expect(timesMade(asked)).toBe(1)
    },
  )

  it.each([
    [{ conditions: 'undisclosed' as const }],
    [{ conditions: ['pregnancy'] }],
    [{ conditions: ['eczema'] }],
  ])('is never kept for %j, which holds a health answer', (asked) => {
    expect(timesMade(asked)).toBe(3)
  })

  it('is made anew on another day', () => {
    expect(timesMade({}, '2030-01-01')).toBe(2)
  })

  it('does not stay in memory beyond the bound', () => {
    const answer = createAnswerCache(1000)
    const made: number[] = []
    for (const max of [1, 2, 3, 1]) {
      const asked = { budget: { max, currency: 'GBP' as const } }
      answer(snapshot, requestFor(snapshot, asked), () => (made.push(max), 'x'.repeat(300)))
    }
    expect(made).toEqual([1, 2, 3, 1])
  })
})
