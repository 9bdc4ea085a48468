import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogFileNames, readCatalog } from '#catalog'
import { headphones } from '../support/read-vertical.js'
import { ask, catalog, files, rankedIn } from './ask-headphones.js'

describe('a catalogue of another kind of product', () => {
  it('is a folder of the same files and nothing more, and need not speak every language', () => {
    const others = catalogFileNames.filter((name) => !['messages.de', 'recalls'].includes(name))
    const names = [...others, 'personas', 'policies']
    expect(readdirSync(headphones).sort()).toEqual(names.map((name) => `${name}.json`).sort())
  })

  it('ranks by its own criteria, and every part of a score is told', () => {
    const wishes = {
      wishes: [{ id: 'noise', importance: 5 }, { id: 'calls' }],
      headSize: 'large_head',
      budget: { max: 20000, currency: 'EUR' },
      pads: { prefer: ['synthetic'] },
      devices: ['game_console'],
    }
    const answer = ask(wishes)
    // Parts by hand from the fixture's weights, in the order of its criteria; the weights sum to 1.35. The last pads are
    // said to be of two kinds, of which one is preferred: 0.1 × (0.2 + ½ × 0.8).
    const byHand = {
      'fictophone-hush-one': 0.25 + 0.0625 + 0.07575 + 0.12 + 0.02 + 0.07 + 0.12 + 0.02 + 0.02,
      'madeupton-drift': 0.215 + 0.00375 + 0.15 + 0.048 + 0.09 + 0.01 + 0.12 + 0.1,
      'notabrand-loop': 0.1 + 0.0225 + 0.12825 + 0 + 0.05 + 0.1 + 0.12 + 0.1,
      'imaginari-studio': 0.025 + 0 + 0 + 0.045 + 0.03 + 0.05 + 0.2 + 0.06,
    }
    expect(rankedIn(answer)).toEqual(Object.keys(byHand))
    Object.values(byHand).forEach((parts, i) => {
      expect(answer.ranking[i]?.score).toBeCloseTo(parts / 1.35, 12)
    })
    for (const { contributions = [], score } of answer.ranking) {
      expect(contributions.map(({ criterion }) => criterion)).toEqual(catalog.criteria.map(({ id }) => id))
      const sum = contributions.reduce((total, { contribution }) => total + contribution, 0)
      expect(Math.abs(sum - score)).toBeLessThan(1e-12)
    }
  })

  it('reads an amount on its own anchors: 30 hours are 0.8, 18 are 0.32, 8 are 0, and none are unknown', () => {
    const { ranking } = ask({ wishes: [{ id: 'noise' }] })
    const battery = ranking.map(({ productId, contributions = [] }) => [
      productId,
      contributions.find(({ criterion }) => criterion === 'battery')?.utility,
    ])
    expect(Object.fromEntries(battery)).toEqual({
      'fictophone-hush-one': 0.8,
      'madeupton-drift': expect.closeTo(0.32, 12) as number,
      'notabrand-loop': 0,
      'imaginari-studio': 0.3,
    })
  })

  it('speaks in its own sentences, with its own words for numbers and euros', () => {
    const budget = { max: 20000, currency: 'EUR' }
    const answer = ask({ wishes: [{ id: 'noise' }, { id: 'calls' }], budget, devices: ['hearing_aid'] })
    const texts = answer.ranking.flatMap(({ reasons = [] }) => reasons.map(({ text }) => text))
    expect(texts).toContain('€199 fits your €200.')
    expect(texts).toContain('€49.90 fits your €200.')
    expect(texts).toContain('30 hours from one charge, as stated.')
    const own = Object.entries(files['messages.en-GB']).filter(([id]) => /^(reason|support)\./.test(id))
    const shapes = own.map(([, template]) => shapeOf(template))
    expect(texts.filter((text) => !shapes.some((shape) => shape.test(text)))).toEqual([])
  })

  it('takes a new criterion as data alone', () => {
    const more = structuredClone(files)
    more.criteria.push({
      id: 'lightness',
      measure: { kind: 'amount', attribute: 'weight', speaksTo: ['wishes'] },
      anchors: [
        [200, 1],
        [520, 0],
      ],
      unknown: { utility: 0.5, worst: 0, best: 1 },
      merchant: false,
    })
    more.weights.weights['lightness'] = 0.3
    more['messages.en-GB']['label.criterion.lightness'] = 'lightness'
    more['messages.en-GB']['disclosure.lightness'] = 'What was weighed.'
    more['messages.en-GB']['reason.lightness.high'] = 'Measured at {value} g.'
    more['messages.en-GB']['reason.lightness.low'] = 'Measured at {value} g, which is much.'
    more['messages.en-GB']['reason.lightness.unknown'] = 'We found no weight.'
    const answer = ask({ wishes: [{ id: 'noise' }] }, undefined, readCatalog(more).catalog)
    const studio = answer.ranking.find(({ productId }) => productId === 'imaginari-studio')
    expect(studio?.contributions?.at(-1)).toMatchObject({
      criterion: 'lightness',
      utility: 0.3125,
      evidence: ['studio-weight'],
    })
    expect(studio?.reasons?.map(({ text }) => text)).toContain('Measured at 420 g, which is much.')
  })
})

/** A template as the pattern of all its sentences. */
function shapeOf(template: string): RegExp {
  const literal = template.split(/\{\w+(?::or)?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.+')}$`, 'iu')
}
