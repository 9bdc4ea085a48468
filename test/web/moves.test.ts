import { describe, expect, it } from 'vitest'
import type { PersonaPreview } from '../../src/web/studio/base/types.js'
import { isLedByAnother, isMoved, movedText, placeText } from '../../src/web/studio/weights/moves.js'

type Standings = PersonaPreview['after']

const standings = (...ranks: readonly number[]): Standings =>
  ranks.map((rank, at) => ({ productId: ['a', 'b', 'c'][at]!, rank, score: 1 / rank }))
const preview = (before: Standings, after: Standings): PersonaPreview => ({
  persona: 'p',
  name: 'P',
  before,
  after,
  moves: [],
})
const names = { products: new Map([['b', 'B']]), criteria: [], gates: [], interest: '' }

describe('products that are level', () => {
  it('share a place, and are said to', () => {
    const level = standings(1, 1, 3)
    expect(level.map(({ rank }) => placeText(level, rank))).toEqual(['joint 1', 'joint 1', '3'])
  })

  it('make a move where they were not level before, and share the first place where one had it', () => {
    const parted = preview(standings(1, 1, 3), standings(1, 2, 3))
    expect([isMoved(parted), isLedByAnother(parted), movedText(names, parted)]).toEqual([
      true,
      true,
      'B down 1',
    ])
    const below = preview(standings(1, 2, 2), standings(1, 2, 3))
    expect([isMoved(below), isLedByAnother(below)]).toEqual([true, false])
    const same = preview(standings(1, 1, 3), standings(1, 1, 3))
    expect([isMoved(same), isLedByAnother(same), movedText(names, same)]).toEqual([false, false, 'Nobody'])
  })
})
