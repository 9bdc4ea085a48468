import { EventEmitter, once } from 'node:events'
import type { RequestListener } from 'node:http'
import { expect, it } from 'vitest'
import { as } from './kettles.js'
import { answering, daily, fedShop, listing, minutes, over, rows, type Row } from './fed-shop.js'

const [first, ...others] = rows as readonly [Row, ...Row[]]
const changed = listing([{ ...first, price: 21 }, ...others])

/** A server that answers when the test lets it, and says when it was asked. */
function gate(answer: RequestListener) {
  const events = new EventEmitter()
  const [asked, opened] = [once(events, 'asked'), once(events, 'open')]
  const listener: RequestListener = (req, res) => {
    events.emit('asked')
    void opened.then(() => answer(req, res))
  }
  return { asked, listener, open: () => events.emit('open') }
}

it('runs that were missed while the service was down run once at the next start, a little apart', async () => {
  const { shop, time, put, run, key, service, again } = await fedShop()
  shop.answer = listing(rows)
  await put({ ...daily, schedule: { every: 'hour' } })
  await run()
  await service.close()
  time.now = new Date('2026-11-24T10:10:00Z')
  shop.answer = changed
  const next = await again()
  const { run: runAgain, get, priceOf } = over(next, key)
  await runAgain()
  expect([shop.asked.length, (await get()).nextRun]).toEqual([1, '2026-11-23T13:00:00.000Z'])
  time.now = new Date(time.now.getTime() + minutes(1))
  await runAgain()
  await runAgain()
  expect([shop.asked.length, (await get()).nextRun]).toEqual([2, '2026-11-24T11:00:00.000Z'])
  expect(await priceOf('T-0')).toBe(2100)
})

it('one run is of one process, and of another only when that one is long gone', async () => {
  const { shop, time, put, get, service, priceOf } = await fedShop()
  const { listener, asked, open } = gate(changed)
  shop.answer = listener
  await put(daily)
  const other = service.replica()
  const both = Promise.all([service.feedRunner.runDue(), other.feedRunner.runDue()])
  await asked
  await other.feedRunner.runDue()
  expect(shop.asked).toHaveLength(1)
  expect(await get()).toMatchObject({ running: { since: time.now.toISOString() }, nextRun: null })
  time.now = new Date(time.now.getTime() + minutes(15))
  shop.answer = listing([{ ...first, price: 22 }, ...others])
  await other.feedRunner.runDue()
  open()
  await both
  expect(shop.asked).toHaveLength(2)
  // What the slow one read is older than what is in force.
  expect(await priceOf('T-0')).toBe(2200)
  const { lastRun, earlierRuns } = await get()
  expect([lastRun.outcome, earlierRuns]).toEqual(['applied', []])
})

it('a feed that is changed or ended while it is read applies nothing of what it was', async () => {
  const { shop, put, get, run, service, http, key, priceOf } = await fedShop()
  const slow = gate(changed)
  shop.answer = slow.listener
  await put(daily)
  const running = service.feedRunner.runDue()
  await slow.asked
  await put({ ...daily, apply: false })
  slow.open()
  await running
  expect(await priceOf('T-0')).toBe(2000)
  const told = await get()
  expect(told).toMatchObject({ failures: 0, nextRun: '2026-11-23T12:00:00.000Z' })
  expect(told.lastRun.text).toContain('The feed was changed or stopped while it was read.')
  shop.answer = changed
  expect((await run()).lastRun.outcome).toBe('waits')
  const slower = gate(changed)
  shop.answer = slower.listener
  const { body } = await put(daily)
  const last = service.feedRunner.runDue()
  await slower.asked
  await http().delete('/v1/feeds').set(key).set('If-Match', `"${body.revision}"`).expect(204)
  slower.open()
  await last
  expect(await priceOf('T-0')).toBe(2000)
  expect(await get()).toMatchObject({ feed: null, lastRun: null, nextRun: null })
})

it('a stop gives back what it had begun, and the next start does it', async () => {
  const { shop, time, put, service, key, again, priceOf } = await fedShop()
  const slow = gate(changed)
  shop.answer = slow.listener
  await put(daily)
  const running = service.feedRunner.runDue()
  await slow.asked
  await service.feedRunner.stop()
  slow.open()
  await running
  expect(await priceOf('T-0')).toBe(2000)
  await service.close()
  time.now = new Date(time.now.getTime() + minutes(1))
  const next = await again()
  const { run } = over(next, key)
  expect((await run()).running).toBeNull()
  time.now = new Date(time.now.getTime() + minutes(1))
  expect((await run()).lastRun.outcome).toBe('applied')
  expect(shop.asked).toHaveLength(2)
})

it('a site that is removed while its feed is read is no error', async () => {
  const { shop, service, http, key } = await fedShop()
  const slow = gate(answering('', 500))
  shop.answer = slow.listener
  const site = { id: 'outlet', name: 'Outlet', catalog: 'own' }
  const { body } = await http().post('/v1/sites').set(key).send(site).expect(201)
  const outlet = as(body.adminKey.secret)
  await http().put('/v1/feeds').set(outlet).set('If-Match', '"0"').send(daily).expect(200)
  const running = service.feedRunner.runDue()
  await slow.asked
  await http().delete('/v1/sites/outlet').set(key).send({ confirm: 'outlet' }).expect(204)
  slow.open()
  await running
  await service.feedRunner.runDue()
  expect(service.lines.filter((line) => line.includes('unexpected error'))).toEqual([])
})

it('two sites are read at a time, and the others after them', async () => {
  const { shop, service, http, key } = await fedShop()
  for (const id of ['one', 'two', 'three']) {
    const site = { id, name: id, catalog: 'own', currency: 'EUR' }
    const { body } = await http().post('/v1/sites').set(key).send(site).expect(201)
    const other = as(body.adminKey.secret)
    await http().put('/v1/feeds').set(other).set('If-Match', '"0"').send(daily).expect(200)
  }
  const slow = gate(answering('', 500))
  shop.answer = slow.listener
  const running = service.feedRunner.runDue()
  await slow.asked
  const again = service.feedRunner.runDue()
  slow.open()
  await Promise.all([running, again])
  expect(shop.asked).toHaveLength(2)
  await service.feedRunner.runDue()
  expect(shop.asked).toHaveLength(3)
})
