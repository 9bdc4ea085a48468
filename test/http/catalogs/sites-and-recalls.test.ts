import { describe, expect, it } from 'vitest'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { storedService } from '../../support/stored-service.js'
import { as, asked, kettles, send, starter, withKettles, type Service } from './kettles.js'

describe('a site that waits for its first catalogue', () => {
  it('takes no change of a product and nothing that ships, and neither does a site that shares it', async () => {
    const service = await storedService()
    const key = await kettles(service)
    const { admin } = await service.keysOf()
    const wish = { id: 'outlet', name: 'Outlet', catalog: 'shared:kettles' }
    const made = await service.http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
    const outlet = as(made.body.adminKey.secret)
    const ask = async (who: typeof key, status: number) => {
      const asking = service.http().post('/v1/recommendations').set(who).send({ profile: {} })
      return (await asking.expect(status)).body
    }
    for (const who of [key, outlet]) expect((await ask(who, 503)).type).toBe('/problems/no-catalogue')
    const product = { brand: 'B', name: 'N', price: 20 }
    const put = await service.http().put('/v1/products/K-1').set(key).send(product).expect(503)
    expect(put.body.type).toBe('/problems/no-catalogue')
    expect((await service.http().get('/v1/catalogs').set(key).expect(200)).body.versions).toEqual([])
    const base = service.sites.site('default').loaded().versions.catalogVersion
    await service.http().post(`/v1/catalogs/${base}/restore`).set(key).expect(404)
    const read = await send(service, key, filesIn(starter))
    await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
    for (const who of [key, outlet]) expect((await ask(who, 200)).rankedCount).toBe(3)
  })
})

describe('a site that shares a catalogue', () => {
  it('has what its owner imports and recalls, at once, and replays what it answered before and after', async () => {
    const { service, key, http } = await withKettles()
    const { admin } = await service.keysOf()
    const wish = { id: 'outlet', name: 'Outlet', catalog: 'shared:kettles' }
    const made = await http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
    const outlet = as(made.body.adminKey.secret)
    const ask = async (asOf?: object) =>
      (
        await http()
          .post('/v1/recommendations')
          .set(outlet)
          .send({ ...asked, asOf })
          .expect(200)
      ).body
    const told = ({ recommendationId: _id, meta: _meta, ...answer }: Awaited<ReturnType<typeof ask>>) =>
      answer
    const answers = [await ask()]
    const files = filesIn(starter) as Record<string, Record<string, unknown>>
    const weights = {
      ...files['weights'],
      weights: { ...(files['weights']!['weights'] as object), speed: 0.9 },
    }
    const read = await send(service, key, { ...files, weights })
    await http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
    answers.push(await ask())
    expect(answers[1].meta.weightsVersion).not.toBe(answers[0].meta.weightsVersion)
    await http().post('/v1/products/K-2/recall').set(key).send({ reason: 'x' }).expect(200)
    answers.push(await ask())
    expect(answers[2].ranking.map(({ productId }: { productId: string }) => productId)).not.toContain('K-2')
    for (const answer of answers) {
      const { catalogVersion, weightsVersion, rulesVersion, date } = answer.meta
      expect(told(await ask({ catalogVersion, weightsVersion, rulesVersion, date }))).toEqual(told(answer))
    }
    const refused = await http().patch('/v1/products/K-1').set(outlet).send({ price: 1 }).expect(409)
    expect(refused.body.type).toBe('/problems/shared-catalogue')
    await http().delete('/v1/sites/kettles').set(as(admin)).send({ confirm: 'kettles' }).expect(409)
    await http().delete('/v1/sites/outlet').set(as(admin)).expect(400)
    await http().delete('/v1/sites/outlet').set(as(admin)).send({ confirm: 'outlet' }).expect(204)
    await http().post('/v1/recommendations').set(outlet).send(asked).expect(401)
  })
})

describe('a recalled product', () => {
  it('is in no answer, cannot be asked for, and comes back when the recall ends', async () => {
    const { key, http } = await withKettles()
    const { body: before } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    await http()
      .post('/v1/products/K-2/recall')
      .set(key)
      .send({ reason: 'The handle comes off.' })
      .expect(200)
    const { body } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    expect(body.ranking.map(({ productId }: { productId: string }) => productId)).not.toContain('K-2')
    expect(body.excluded).toMatchObject([
      {
        productId: 'K-2',
        gates: [{ kind: 'withdrawal', text: 'The shop has recalled it: The handle comes off.' }],
      },
    ])
    expect(body.excluded[0].gates[0].evidence).toHaveLength(1)
    const { body: all } = await http().get('/v1/recalls').set(key).expect(200)
    const recalled = { product: 'K-2', reason: 'The handle comes off.', address: null }
    expect(all.recalls).toMatchObject([{ ...recalled, by: expect.stringMatching(/^First admin/) }])
    expect((await http().get('/v1/products/K-2').set(key).expect(410)).body.type).toBe('/problems/withdrawn')
    const { body: listed } = await http().get('/v1/products').set(key).expect(200)
    expect(listed.products.map(({ id }: { id: string }) => id)).toEqual(['K-1', 'K-3'])
    await http().delete('/v1/products/K-2/recall').set(key).expect(204)
    expect((await http().get('/v1/recalls').set(key).expect(200)).body.recalls).toEqual([])
    const { body: after } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    expect(after.ranking).toEqual(before.ranking)
    await http().post('/v1/products/K-9/recall').set(key).send({ reason: 'x' }).expect(404)
  })

  it('stays recalled over imports and a restart', async () => {
    const { service, key, http } = await withKettles()
    await http().post('/v1/products/K-2/recall').set(key).send({ reason: 'The handle comes off' }).expect(200)
    const read = await send(service, key, filesIn(starter))
    await http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
    const shown = async (over: Pick<Service, 'http'>) =>
      (await over.http().post('/v1/recommendations').set(key).send(asked).expect(200)).body.ranking.map(
        ({ productId }: { productId: string }) => productId,
      )
    expect(await shown(service)).not.toContain('K-2')
    await service.close()
    const again = await storedService({ dataDir: service.dataDir })
    expect(await shown(again)).not.toContain('K-2')
  })
})
it('what is answered under other rules and a recall is replayed', async () => {
  const service = await storedService()
  const key = as((await service.keysOf()).admin)
  const { http } = service
  const id = '111skin-exosome-face-lift'
  await http().post(`/v1/products/${id}/recall`).set(key).send({ reason: 'A batch was bad' }).expect(200)
  const { body: now, headers } = await http().get('/v1/rules').set(key).expect(200)
  const rules = now.rules.map((rule: { kind: string; from: string }) =>
    rule.kind === 'market' ? { ...rule, from: '2026-02-02' } : rule,
  )
  const { body: preview } = await http().post('/v1/rules/preview').set(key).send({ rules }).expect(200)
  const put = { rules, note: 'Days', previewId: preview.previewId }
  await http()
    .put('/v1/rules')
    .set(key)
    .set('If-Match', headers['etag'] ?? '')
    .send(put)
    .expect(200)
  const ask = async (asOf?: object) =>
    (
      await http()
        .post('/v1/recommendations')
        .set(key)
        .send({ profile: {}, explain: 'full', asOf })
        .expect(200)
    ).body
  const { meta, excluded } = await ask()
  // Another is in force then, so that the replay reads what is kept.
  await http().delete(`/v1/products/${id}/recall`).set(key).expect(204)
  const { catalogVersion, weightsVersion, rulesVersion, date } = meta
  expect((await ask({ catalogVersion, weightsVersion, rulesVersion, date })).excluded).toEqual(excluded)
  expect(excluded.map(({ productId }: { productId: string }) => productId)).toContain(id)
})
