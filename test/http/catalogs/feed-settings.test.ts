import { describe, expect, it } from 'vitest'
import { as } from './kettles.js'
import { address, daily, fedShop, listing, rows } from './fed-shop.js'

const [first, ...others] = rows
const withPrice = (price: number) => [{ ...first, price }, ...others] as typeof rows

describe('a feed', () => {
  it('is of its site alone, is changed only by who has read it, and ends when it is deleted', async () => {
    const { shop, time, put, get, run, http, key, audited } = await fedShop()
    const site = { id: 'other', name: 'Other' }
    const { body: made } = await http().post('/v1/sites').set(key).send(site).expect(201)
    const other = as(made.adminKey.secret)
    const { headers } = await http().get('/v1/feeds').set(key).expect(200)
    expect(headers['etag']).toBe('"0"')
    await http().put('/v1/feeds').set(key).send(daily).expect(428)
    await http().put('/v1/feeds').set(key).set('If-Match', '"1"').send(daily).expect(412)
    const { body: set } = await put(daily)
    await http().put('/v1/feeds').set(key).set('If-Match', '"0"').send(daily).expect(412)
    expect((await http().get('/v1/feeds').set(other).expect(200)).body).toMatchObject({
      feed: null,
      lastRun: null,
      nextRun: null,
    })
    await http().delete('/v1/feeds').set(other).set('If-Match', `"${set.revision}"`).expect(412)
    await http().delete('/v1/feeds').set(other).set('If-Match', '"0"').expect(404)
    await http().delete('/v1/feeds').set(key).set('If-Match', `"${set.revision}"`).expect(204)
    expect(await get()).toMatchObject({ feed: null, revision: 0, nextRun: null })
    time.now = new Date('2026-11-25T12:00:00Z')
    await run()
    expect(shop.asked).toEqual([])
    expect((await audited())[0]).toMatchObject({ action: 'feed.delete', before: { address }, after: null })
  })

  it('is refused where it is wrong, by what is wrong of it', async () => {
    const { put } = await fedShop()
    const wrong = [
      [{ address: 'http://shop.example/feed.csv' }, '/address'],
      [{ address: 'https://127.0.0.1/feed.csv' }, '/address'],
      [{ address: 'https://localhost/feed.csv' }, '/address'],
      [{ schedule: { every: 'minute' } }, '/schedule/every'],
      [{ schedule: { every: 'day', at: '24:00' } }, '/schedule/at'],
      [{ schedule: { cron: '* * * * *' } }, '/schedule/every'],
      [{ waitsAbove: { gone: 2 } }, '/waitsAbove/gone'],
      [{ format: 'catalog' }, '/format'],
    ] as const
    for (const [change, pointer] of wrong) {
      const { body } = await put({ ...daily, ...change }, 400)
      expect([change, body.errors[0].pointer]).toEqual([change, pointer])
    }
    await put({ ...daily, often: true }, 400)
  })

  it('is refused to a site that shares a catalogue, and a first list waits for a person', async () => {
    const { shop, http, put, run, key } = await fedShop()
    const make = async (site: object) =>
      as((await http().post('/v1/sites').set(key).send(site).expect(201)).body.adminKey.secret)
    const outlet = await make({ id: 'outlet', name: 'Outlet', catalog: 'shared:default' })
    const { body } = await http().put('/v1/feeds').set(outlet).set('If-Match', '"0"').send(daily).expect(409)
    expect(body.type).toBe('/problems/shared-catalogue')
    const empty = await make({ id: 'new', name: 'New', catalog: 'own', currency: 'EUR' })
    await http().put('/v1/feeds').set(empty).set('If-Match', '"0"').send(daily).expect(200)
    shop.answer = listing(rows)
    await put(daily)
    await run()
    const { body: told } = await http().get('/v1/feeds').set(empty).expect(200)
    expect(told.lastRun).toMatchObject({ outcome: 'waits', told: [{ code: 'first' }] })
    await http().get(`/v1/catalogs/imports/${told.lastRun.import}`).set(key).expect(404)
  })

  it('tells nobody else what stands behind the question mark of its address', async () => {
    const { shop, put, run, http, key } = await fedShop()
    shop.answer = listing(withPrice(21))
    await put({ ...daily, address: `${address}?token=s3cret` })
    expect((await run()).lastRun.outcome).toBe('applied')
    expect(shop.asked).toEqual(['shop.example/feed.csv?token=s3cret'])
    for (const where of ['/v1/audit', '/v1/catalogs', '/v1/catalogs/imports', '/v1/products/T-0'])
      expect((await http().get(where).set(key).expect(200)).text).not.toContain('s3cret')
  })
})
