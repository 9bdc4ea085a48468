import { describe, expect, it } from 'vitest'
import { profileSchema } from '#catalog'
import type { Recommendation } from '../../src/usecases/recommend/recommend.js'
import { ask, catalog, rankedIn } from './ask-headphones.js'

const gateOf = (answer: Recommendation, product: string) =>
  answer.excluded?.find(({ productId }) => productId === product)?.gates
const excludedIn = ({ excluded = [] }: Recommendation): readonly string[] =>
  excluded.map(({ productId }) => productId)

describe('the gates of another kind of product', () => {
  it('close on a fact that is known, one that is unknown and one that is contested, and say which fact it is', () => {
    const answer = ask({ health: ['pacemaker'] })
    expect(rankedIn(answer)).toEqual(['notabrand-loop'])
    expect(gateOf(answer, 'fictophone-hush-one')).toMatchObject([
      {
        gate: 'pacemaker-strong-magnets',
        fact: 'Magnets: strong',
        evidence: ['leaflet-magnets', 'hush-page'],
      },
    ])
    expect(gateOf(answer, 'madeupton-drift')).toMatchObject([
      {
        text: 'We leave this pair out: you told us of a pacemaker, and we found no sure statement of its magnets.',
        fact: 'Magnets: not stated',
      },
    ])
    expect(gateOf(answer, 'imaginari-studio')).toMatchObject([
      { fact: 'Magnets: the statements conflict (strong or weak)' },
    ])
    expect(answer.advice.map(({ id }) => id)).toContain('ask-your-clinic')
  })

  it('close for whoever would rather not say, and stay open with a caution for whoever was not asked', () => {
    const undisclosed = ask({ health: 'undisclosed' })
    expect(rankedIn(undisclosed)).toEqual(['notabrand-loop'])
    const notAsked = ask({})
    expect(rankedIn(notAsked)).toHaveLength(4)
    const cautioned = notAsked.ranking.filter(({ cautions }) =>
      cautions.some(({ id }) => id === 'magnets-not-asked'),
    )
    expect(cautioned.map(({ productId }) => productId).sort()).toEqual([
      'fictophone-hush-one',
      'imaginari-studio',
      'madeupton-drift',
    ])
  })

  it('keep to the first day of a market rule, and to the strictest where no region is known', () => {
    const closed = ['imaginari-studio', 'madeupton-drift']
    expect(excludedIn(ask({ region: 'DE' }, '2026-12-31'))).toEqual([])
    expect(excludedIn(ask({ region: 'DE' }, '2027-01-01'))).toEqual(closed)
    expect(excludedIn(ask({}, '2027-01-01'))).toEqual(closed)
    expect(excludedIn(ask({ region: 'GB' }, '2027-01-01'))).toEqual([])
    expect(gateOf(ask({ region: 'CH' }, '2027-01-01'), 'madeupton-drift')).toMatchObject([
      { gate: 'eu-charging-port', kind: 'market', evidence: ['rule-port', 'rule-efta', 'drift-battery'] },
    ])
  })

  it('withdraw a product from the first day of a recall to the last', () => {
    const days = ['2024-12-31', '2025-01-01', '2025-05-31', '2025-06-01']
    expect(days.map((day) => excludedIn(ask({}, day)).length)).toEqual([0, 1, 1, 0])
  })

  it('close on a material the shopper avoids, stated, contested or in the list, and may be relaxed', () => {
    const answer = ask({
      pads: { avoid: ['animal'] },
      budget: { max: 4000, currency: 'EUR', strict: true },
    })
    expect(answer.rankedCount).toBe(0)
    expect(gateOf(answer, 'fictophone-hush-one')).toHaveLength(2)
    expect(gateOf(answer, 'imaginari-studio')).toHaveLength(2)
    expect(answer.relaxations).toEqual([
      { drop: ['budget.strict'], wouldRank: ['madeupton-drift', 'notabrand-loop'], wouldRankCount: 2 },
    ])
  })

  it('are asked for in its own vocabulary only', () => {
    const schema = profileSchema(catalog.slots)
    const refused = [
      { conditions: ['pacemaker'] },
      { health: ['pregnancy'] },
      { health: ['pace-maker'] },
      { wishes: [{ id: 'redness' }] },
      { headSize: 'dry' },
      { skinType: 'small_head' },
      { devices: ['retinol'] },
      { pads: { avoid: ['human'] } },
      { budget: { max: 100, currency: 'GBP' } },
    ]
    expect(refused.map((profile) => schema.safeParse(profile).success)).toEqual(refused.map(() => false))
    expect(schema.safeParse({ health: ['pacemaker'] }).success).toBe(true)
  })
})
