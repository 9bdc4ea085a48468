import { describe, expect, it } from 'vitest'
import { storedService } from '../../support/stored-service.js'

const asked = { profile: { concerns: [{ id: 'redness' }], conditions: [] }, explain: 'none' }

const idsIn = (body: { readonly sites: readonly { readonly id: string }[] }) => body.sites.map(({ id }) => id)

async function twoSites() {
  const service = await storedService()
  const keys = await service.keysOf()
  const as = (key: string) => ({ Authorization: `Bearer ${key}` })
  const made = await service
    .http()
    .post('/v1/sites')
    .set(as(keys.admin))
    .send({ id: 'second-shop', name: 'Second shop' })
    .expect(201)
  return { ...service, keys, as, made: made.body, others: await service.keysOf('second-shop') }
}

describe('a site', () => {
  it('starts with what is shipped and with an admin key of its own', async () => {
    const { http, as, made, store } = await twoSites()
    expect(made.site).toMatchObject({ id: 'second-shop', name: 'Second shop' })
    const { body } = await http()
      .post('/v1/recommendations')
      .set(as(made.adminKey.secret))
      .send(asked)
      .expect(200)
    expect(body.meta.site).toBe('second-shop')
    expect(body.rankedCount).toBe(5)
    expect(await store?.documents('second-shop', 'persona')).toHaveLength(17)
    expect(await store?.documents('second-shop', 'policy')).toHaveLength(5)
  })

  it('is what its keys speak of: none sees or ends a key of another', async () => {
    const { http, as, keys, others, store } = await twoSites()
    const own = await store?.keys('default')
    for (const { id } of own ?? []) {
      await http().delete(`/v1/keys/${id}`).set(as(others.admin)).expect(404)
      await http().post(`/v1/keys/${id}/rotate`).set(as(others.admin)).send({}).expect(404)
    }
    const { text } = await http().get('/v1/keys').set(as(others.admin)).expect(200)
    for (const { id } of own ?? []) expect(text).not.toContain(id)
    await http().get('/v1/keys').set(as(keys.admin)).expect(200)
  })

  it('is created by an admin of the default site, and by nobody else', async () => {
    const { http, as, others } = await twoSites()
    const wish = { id: 'third-shop', name: 'Third' }
    await http().post('/v1/sites').set(as(others.admin)).send(wish).expect(403)
    const { body } = await http().get('/v1/sites').set(as(others.admin)).expect(200)
    expect(idsIn(body)).toEqual(['second-shop'])
  })

  it('has an id that is free and well formed', async () => {
    const { http, as, keys } = await twoSites()
    const create = (id: string) => http().post('/v1/sites').set(as(keys.admin)).send({ id, name: 'x' })
    for (const id of ['second-shop', 'default', 'builtin'])
      expect((await create(id).expect(409)).body.type).toBe('/problems/id-taken')
    for (const id of ['', 'A', '../x', 'a b', 'é'])
      expect((await create(id).expect(400)).body.errors[0].pointer).toBe('/id')
    const { body } = await http().get('/v1/sites').set(as(keys.admin)).expect(200)
    expect(idsIn(body)).toEqual(['default', 'second-shop'])
  })
})
