import { describe, expect, it } from 'vitest'
import { anotherRule, editedData, type Edit } from '../../support/edited-data.js'
import { post, service } from '../../support/service.js'

const asked = { profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }, explain: 'full' }
const spring = anotherRule('spring', { from: '2027-03-01', until: '2027-04-01' })
const pricedUntil: Edit = (files) => {
  const inkey = files.products.find(({ id }) => id === 'inkey-exosome-hydro-glow')!
  inkey.facts.find(({ attribute }) => attribute === 'price')!.validUntil = '2027-02-01'
}

/** A service whose clock the test moves; each question is asked twice, so that the second finds a warm cache. */
function clockwork(...edits: readonly Edit[]) {
  let now = ''
  const { app } = service({
    clock: () => new Date(now || '2027-01-01T00:00:00Z'),
    folder: editedData(...edits),
  })
  const ask = async (asOf?: object) => {
    const [cold, warm] = [await post(app, { ...asked, asOf }), await post(app, { ...asked, asOf })]
    expect({ ...warm.body, recommendationId: '' }).toEqual({ ...cold.body, recommendationId: '' })
    return warm.body
  }
  return {
    at: (instant: string, asOf?: object) => {
      now = instant
      return ask(asOf)
    },
  }
}

describe('with the cache warm', () => {
  it('a rule closes at the midnight it starts and opens at the one it ends, not before', async () => {
    const { at } = clockwork(spring)
    const ranked = async (instant: string) => (await at(instant)).rankedCount
    expect(await ranked('2027-02-28T23:59:59.999Z')).toBe(5)
    expect(await ranked('2027-03-01T00:00:00.000Z')).toBe(0)
    expect(await ranked('2027-03-31T23:59:59.999Z')).toBe(0)
    expect(await ranked('2027-04-01T00:00:00.000Z')).toBe(5)
    expect(await ranked('2027-02-28T23:59:59.999Z')).toBe(5)
  })

  it('a price is gone at the midnight it ends, not before', async () => {
    const { at } = clockwork(pricedUntil)
    const price = async (instant: string) => {
      const ranking: { productId: string; product: { price: object | null } }[] = (await at(instant)).ranking
      return ranking.find(({ productId }) => productId.startsWith('inkey'))!.product.price
    }
    expect(await price('2027-01-31T23:59:59.999Z')).toMatchObject({ amount: 2000 })
    expect(await price('2027-02-01T00:00:00.000Z')).toBeNull()
  })

  it('a replay has the rules of its date, whatever the day it is asked on and the order of asking', async () => {
    const { at } = clockwork(spring)
    const dates = ['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01', '1999-01-01', '2027-03-15']
    for (const today of ['2027-01-01', '2027-03-01', '2027-05-01']) {
      const counts = []
      for (const date of dates) {
        const { rankedCount, meta } = await at(`${today}T12:00:00Z`, { date })
        expect(meta).toMatchObject({ date, replay: true })
        counts.push(rankedCount)
      }
      expect(counts).toEqual([5, 0, 0, 5, 5, 0])
    }
  })

  it('a replay of now moves on with now', async () => {
    const { at } = clockwork(spring)
    const before = await at('2027-02-28T23:59:59.999Z', {})
    const after = await at('2027-03-01T00:00:00.000Z', {})
    expect([before.rankedCount, before.meta.date]).toEqual([5, '2027-02-28'])
    expect([after.rankedCount, after.meta.date]).toEqual([0, '2027-03-01'])
  })
})
