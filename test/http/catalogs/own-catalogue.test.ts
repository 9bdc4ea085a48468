import net from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, vi } from 'vitest'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { storedService } from '../../support/stored-service.js'
import { listen } from '../listen.js'
import { lastAnswer, rawExchange } from '../raw-exchange.js'
import { as, asked, kettles, send, settled, starter, withKettles, type Service } from './kettles.js'

describe('a site with a catalogue of its own', () => {
  it('answers nothing before its first import, and then from that and in its currency', async () => {
    const service = await storedService()
    const key = await kettles(service)
    const ask = () => service.http().post('/v1/recommendations').set(key).send(asked)
    expect((await ask().expect(503)).body.type).toBe('/problems/no-catalogue')
    const read = await send(service, key, filesIn(starter))
    expect(read.errors).toEqual([])
    expect(read).toMatchObject({ status: 'ready', findings: { diff: { added: { count: 3 } } } })
    expect((await ask().expect(503)).body.type).toBe('/problems/no-catalogue')
    const applied = await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
    expect(applied.body).toMatchObject({ status: 'applied', number: 1 })
    const { body } = await ask().expect(200)
    expect(body.ranking.map(({ productId }: { productId: string }) => productId).sort()).toEqual([
      'K-1',
      'K-2',
      'K-3',
    ])
    expect(body.meta).toMatchObject({ site: 'kettles', weightsFit: null })
    const other = await service.http().get('/v1/products/K-1').expect(404)
    expect(other.body.type).toBe('/problems/unknown-product')
    await service.http().get('/v1/products/medik8-c-tetra-advanced').set(key).expect(404)
  })

  it('replays what it answered, before and after changes and a restart', async () => {
    const { service, key, http } = await withKettles()
    const { body: first } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    await http().patch('/v1/products/K-3').set(key).send({ price: 19.9 }).expect(200)
    const { body: second } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    expect(second.meta.catalogVersion).not.toBe(first.meta.catalogVersion)
    const replay = (over: Pick<Service, 'http'>, { meta }: typeof first) =>
      over
        .http()
        .post('/v1/recommendations')
        .set(key)
        .send({
          ...asked,
          asOf: {
            catalogVersion: meta.catalogVersion,
            weightsVersion: meta.weightsVersion,
            rulesVersion: meta.rulesVersion,
            date: meta.date,
          },
        })
        .expect(200)
    const told = ({ recommendationId: _id, meta: _meta, ...answer }: typeof first) => answer
    for (const answer of [first, second])
      expect(told((await replay(service, answer)).body)).toEqual(told(answer))
    await service.close()
    const again = await storedService({ dataDir: service.dataDir })
    for (const answer of [first, second])
      expect(told((await replay(again, answer)).body)).toEqual(told(answer))
    const { body } = await again.http().post('/v1/recommendations').set(key).send(asked).expect(200)
    expect(told(body)).toEqual(told(second))
  })

  it('has changes that are refused named, and the others made', async () => {
    const { key, http } = await withKettles()
    const lines = [
      { id: 'K-1', price: 25, material: 'glass' },
      { id: 'K-2', material: 'wood' },
      { id: 'K-9', price: 1 },
      { price: 2 },
      { id: 'K-3', price: 19.9, litres: null },
      { id: 'K-2', price: 20 },
    ]
    const { body } = await http()
      .patch('/v1/products')
      .set(key)
      .set('Content-Type', 'application/x-ndjson')
      .send(`${lines.map((one) => JSON.stringify(one)).join('\n')}\nnot json\n`)
      .expect(200)
    expect(body).toMatchObject({ accepted: 2, refusedCount: 5 })
    expect(body.refused.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [2, 'invalid'],
      [3, 'unknown-product'],
      [4, 'invalid-request'],
      [6, 'invalid'],
      [7, 'invalid-json'],
    ])
    const { body: product } = await http().get('/v1/products/K-3').set(key).expect(200)
    expect(product.price).toMatchObject({ amount: 1990, currency: 'EUR' })
    expect(product.facts.find((one: { attribute: string }) => one.attribute === 'litres')?.value).toBeNull()
    const { body: same } = await http().patch('/v1/products/K-3').set(key).send({ price: 19.9 }).expect(200)
    expect(same.number).toBeNull()
  })

  it('adds, replaces and removes a product', async () => {
    const { key, http } = await withKettles()
    const product = { brand: 'Ж', name: 'Чайник', category: 'kettle', price: 30, litres: 2 }
    const address = `/v1/products/${encodeURIComponent('ТГ-1/б')}`
    await http().put(address).set(key).send(product).expect(200)
    expect((await http().get(address).set(key).expect(200)).body.name).toBe('Чайник')
    await http()
      .put(address)
      .set(key)
      .send({ ...product, price: 'cheap' })
      .expect(400)
    await http()
      .put(address)
      .set(key)
      .send({ ...product, id: 'another' })
      .expect(400)
    await http().delete(address).set(key).expect(200)
    await http().get(address).set(key).expect(404)
    await http().delete(address).set(key).expect(404)
  })

  it('goes back to an earlier version, and says how two differ', async () => {
    const { key, http } = await withKettles()
    await http().delete('/v1/products/K-1').set(key).expect(200)
    const { body } = await http().get('/v1/catalogs').set(key).expect(200)
    const [now, first] = body.versions
    expect([now.inForce, first.inForce, body.versions.length]).toEqual([true, false, 2])
    const { body: diff } = await http()
      .get('/v1/catalogs/diff')
      .query({ from: first.version, to: now.version })
      .set(key)
      .expect(200)
    expect(diff).toEqual({ added: [], changed: [], gone: ['K-1'], frame: false })
    await http().post(`/v1/catalogs/${first.version}/restore`).set(key).send({ note: 'back' }).expect(201)
    await http().get('/v1/products/K-1').set(key).expect(200)
    await http().patch('/v1/products/K-1').set(key).send({ price: 5 }).expect(200)
    expect((await http().get('/v1/products/K-1').set(key)).body.price.amount).toBe(500)
    await http().post('/v1/catalogs/site@0000000000000000/restore').set(key).expect(404)
  })

  it('applies no report that something else has overtaken, and writes what it did into the audit log', async () => {
    const { service, key, http } = await withKettles()
    const read = await send(service, key, filesIn(starter))
    await http().delete('/v1/products/K-1').set(key).expect(200)
    const { body } = await http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(409)
    expect(body.type).toBe('/problems/import-stale')
    const audit = await http().get('/v1/audit').set(key).expect(200)
    const actions = audit.body.entries.map(({ action }: { action: string }) => action)
    expect(actions.filter((action: string) => action.startsWith('catalog.'))).toEqual([
      'catalog.change',
      'catalog.import',
    ])
  })

  it('refuses a whole catalogue with a fault, names each product that has one, and changes nothing', async () => {
    const service = await storedService()
    const key = await kettles(service)
    const files = filesIn(starter) as Record<string, { readonly [name: string]: unknown }>
    const broken = await send(service, key, { ...files, criteria: [] })
    expect(broken.status).toBe('failed')
    expect(broken.errors.length).toBeGreaterThan(0)
    const products = [
      ...(files['products'] as unknown as object[]),
      { id: 'K-4', brand: 'B', name: 'N', material: 'wood' },
    ]
    const read = await send(service, key, { ...files, products })
    expect(read.findings.refused.map(({ id }: { id: string }) => id)).toEqual(['K-4'])
    const { text } = await service.http().get(`/v1/catalogs/imports/${read.id}/rejected`).set(key).expect(200)
    expect(text).toContain('K-4,')
    const notJson = await service
      .http()
      .post('/v1/catalogs/imports?format=catalog')
      .set(key)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('{"catalog"'))
      .expect(202)
    const failed = await settled(service, key, notJson.body.id)
    expect(failed).toMatchObject({ status: 'failed', errors: [{ code: 'not-a-feed' }] })
    await service.http().post('/v1/recommendations').set(key).send(asked).expect(503)
  })
})

it('a catalogue keeps its last product, so that the next start can read it', async () => {
  const { service, key, http } = await withKettles()
  for (const id of ['K-1', 'K-2']) await http().delete(`/v1/products/${id}`).set(key).expect(200)
  const { body } = await http().delete('/v1/products/K-3').set(key).expect(400)
  expect(body.detail).toBe('A catalogue has at least one product.')
  await service.close()
  const again = await storedService({ dataDir: service.dataDir })
  await again.http().get('/v1/products/K-3').set(key).expect(200)
})

it('a report speaks of the weights that would be in force', async () => {
  const service = await storedService({ folder: starter })
  const key = as((await service.keysOf()).admin)
  const { http } = service
  const persona = {
    id: 'any',
    name: 'Any',
    request: { profile: { materials: { prefer: ['plastic'], avoid: [] } } },
  }
  await http().post('/v1/personas').set(key).send(persona).expect(201)
  const files = filesIn(starter) as Record<string, Record<string, unknown>>
  const all = Object.keys(files['weights']!['weights'] as object)
  const only = (criterion: string) => Object.fromEntries(all.map((id) => [id, id === criterion ? 1 : 0]))
  const first = async () => {
    const { body } = await http().post('/v1/recommendations').set(key).send(persona.request).expect(200)
    return body.ranking[0].productId
  }
  const told: unknown[] = []
  const seen: unknown[] = []
  for (const criterion of ['material', 'price', 'speed']) {
    const weights = { ...files['weights'], weights: only(criterion) }
    const products = (files['products'] as unknown as { id: string }[]).map((one) =>
      one.id === 'K-3' ? { ...one, minutes: 3 } : one,
    )
    const before = await first()
    const read = await send(service, key, { ...files, weights, products })
    const [change] = read.findings.impact.personas
    await http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
    told.push(change?.after ?? before)
    seen.push(await first())
  }
  expect(told).toEqual(seen)
  expect(new Set(seen).size).toBeGreaterThan(1)
})

it('a file may take longer to arrive than any other request', async () => {
  const service = await storedService()
  const key = await kettles(service)
  const { port, server } = await listen(() => service.app)
  server.requestTimeout = 1
  const head = (path: string, type: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: ${key.Authorization}\r\nContent-Type: ${type}\r\n` +
    'Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n'
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
  const file = JSON.stringify(filesIn(starter))
  const socket = net.connect(port, '127.0.0.1')
  const answered = text(socket)
  socket.write(head('/v1/catalogs/imports?format=catalog', 'application/octet-stream'))
  socket.write(chunk(file.slice(0, 100)))
  const other = await rawExchange(port, head('/v1/recommendations', 'application/json') + chunk('{'))
  expect(lastAnswer(other)).toMatchObject({ status: 408 })
  socket.write(chunk(file.slice(100)) + chunk(''))
  expect(lastAnswer(await answered)).toMatchObject({ status: 202 })
})

it('a list of products alone makes a shop that asks and says nothing but prices, in its languages', async () => {
  const service = await storedService()
  const { admin } = await service.keysOf()
  const wish = { id: 'mugs', name: 'Mugs', catalog: 'own', currency: 'CHF', locales: ['en-GB', 'de'] }
  const { body: made } = await service.http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
  const key = as(made.adminKey.secret)
  const { body: job } = await service
    .http()
    .post('/v1/catalogs/imports?format=csv')
    .set(key)
    .set('Content-Type', 'text/csv')
    .send('id,brand,name,price\nM-1,B,Mug One,12.50\nM-2,B,Mug Two,30\n')
    .expect(202)
  const { findings } = await settled(service, key, job.id)
  expect(findings.diff.added.first).toEqual(['M-1', 'M-2'])
  await service.http().post(`/v1/catalogs/imports/${job.id}/apply`).set(key).expect(200)
  const profile = { budget: { max: 2000, currency: 'CHF' } }
  const answers = await Promise.all(
    ['en-GB', 'de'].flatMap((locale) => [
      service.http().post('/v1/recommendations').set(key).send({ profile, locale }).expect(200),
      service.http().get(`/v1/quiz?locale=${locale}`).set(key).expect(200),
      service.http().get(`/v1/disclosure?locale=${locale}`).set(key).expect(200),
      service.http().get(`/v1/faq?locale=${locale}`).set(key).expect(200),
    ]),
  )
  expect(answers[0]!.body.ranking.map(({ productId }: { productId: string }) => productId)).toEqual([
    'M-1',
    'M-2',
  ])
  for (const { body } of answers)
    expect(JSON.stringify(body)).not.toMatch(/skin|haut|exosom|pregnan|schwanger|acne/i)
})

it('what a form asks for may stand in the address', async () => {
  const { key, http } = await withKettles()
  const file = Buffer.from(JSON.stringify(filesIn(starter)))
  const send = (query: string) =>
    http().post(`/v1/catalogs/imports${query}`).set(key).attach('file', file, 'k.json')
  await send('?dryrun=false').expect(400)
  const { body } = await send('?dryRun=false').expect(202)
  await vi.waitUntil(async () => {
    const { body: job } = await http().get(`/v1/catalogs/imports/${body.id}`).set(key).expect(200)
    return job.status === 'applied'
  })
})
