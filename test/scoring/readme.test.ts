import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { block } from '../support/documents.js'
import { answer } from './readme-example.js'

const readme = readFileSync(new URL('../../scoring/README.md', import.meta.url), 'utf8')
const example = readFileSync(new URL('readme-example.ts', import.meta.url), 'utf8')

const near = (value: number): unknown => expect.closeTo(value, 3)

it('shows an example that runs as it stands', () => {
  expect(`${block('scoring example')}\n`).toBe(example)
})

it('has the numbers that the example gives', () => {
  expect(answer).toEqual({
    weights: [0.3, 0.6, 0.1].map(near),
    excluded: [[2, 'sold-here']],
    ranked: [
      expect.objectContaining({
        alternative: 'a',
        rank: 1,
        score: near(0.7),
        range: [near(0.7), near(0.7)],
        known: [3, 3],
        cappedShare: near(0.1),
        standsAboveDominator: [],
      }),
      expect.objectContaining({
        alternative: 'b',
        rank: 2,
        score: near(0.57),
        range: [near(0.27), near(0.87)],
        known: [2, 3],
        cappedShare: 0,
      }),
    ],
    flips: [
      { criterion: 'price', weight: near(0.3), flipsAt: near(0.56), to: 'other' },
      { criterion: 'life', weight: near(0.6), flipsAt: near(0.1667), to: 'other' },
    ],
    shares: [
      { row: 0, alternative: 'a', share: expect.closeTo(0.717, 3) as unknown },
      { row: 1, alternative: 'b', share: expect.closeTo(0.283, 3) as unknown },
    ],
    swings: [
      { criterion: 'price', weight: near(0.3), points: near(15) },
      { criterion: 'life', weight: near(0.6), points: near(18) },
      { criterion: 'margin', weight: near(0.1), points: near(10) },
    ],
  })
  for (const said of [
    '**0.70**',
    '**0.57**',
    '0.27 at worst',
    '0.87 at best',
    '0.56',
    '0.1667',
    '**71.7 %**',
  ])
    expect(readme).toContain(said)
})
