import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { asked } from './kettles.js'
import { answering, daily, fedShop, listing, rows } from './fed-shop.js'

const [first, ...others] = rows
const withPrice = (price: number) => [{ ...first, price }, ...others] as typeof rows

/** Half of what was promised, and then nothing. */
const cut: RequestListener = (_req, res) => {
  res.writeHead(200, { 'Content-Length': '1000' })
  res.write('id,name,brand,category,price\nA,Aa,B,kettle,1\n', () => res.destroy())
}

const broken = [
  [answering('', 404), 'It answers 404 and not 200.'],
  [answering('', 302, { Location: 'https://other.example/' }), 'It answers 302'],
  [answering(''), 'Holds nothing.'],
  [answering('id,name,brand,category,price\n'), 'No product stands in the file.'],
  [answering('id,name,price\nA,,1\n'), 'product'],
  [answering('<!doctype html><title>Sorry</title><p>Sorry'), 'page'],
  [cut, 'The connection was cut'],
] as const

describe('a feed that is applied by itself', () => {
  it('is read when it is set and then on time, and everybody can see what it did', async () => {
    const { shop, time, put, run, priceOf, audited } = await fedShop()
    shop.answer = listing(withPrice(21))
    const { body: set } = await put(daily)
    expect(set).toMatchObject({ nextRun: '2026-11-23T12:00:00.000Z', lastRun: null, failures: 0 })
    const ran = await run()
    expect(await priceOf('T-0')).toBe(2100)
    expect(ran).toMatchObject({
      nextRun: '2026-11-24T04:30:00.000Z',
      lastRun: {
        outcome: 'applied',
        text: 'It was read and applied.',
        number: 2,
        counts: { rows: 10, accepted: 10, rejected: 0, added: 0, changed: 1, gone: 0 },
      },
    })
    shop.answer = listing(withPrice(22))
    time.now = new Date('2026-11-24T04:29:59Z')
    await run()
    expect(await priceOf('T-0')).toBe(2100)
    time.now = new Date('2026-11-24T04:30:00Z')
    expect(await run()).toMatchObject({ earlierRuns: [ran.lastRun].map((one) => ({ ...one, import: null })) })
    expect(await priceOf('T-0')).toBe(2200)
    expect(shop.asked).toEqual(['shop.example/feed.csv', 'shop.example/feed.csv'])
    const told = (await audited())
      .slice(0, 4)
      .map(({ action, actor }: Record<string, string>) => [
        action,
        actor?.replace(/[0-9a-f-]{36}|k_\w+/, '…'),
      ])
    expect(told.map(([action]: string[]) => action)).toEqual([
      'catalog.import',
      'catalog.import',
      'feed.create',
      expect.any(String),
    ])
    expect(told[0][1]).toMatch(/^feed \(admin \(/)
  })

  it('adds no version where nothing is new, and ends no recall', async () => {
    const { shop, time, put, run, versions, http, key } = await fedShop()
    await http().post('/v1/products/T-3/recall').set(key).send({ reason: 'The handle comes off' }).expect(200)
    shop.answer = listing(withPrice(21))
    await put({ ...daily, schedule: { every: 'hour' } })
    expect((await run()).lastRun.outcome).toBe('applied')
    for (const now of ['2026-11-23T13:00:00Z', '2026-11-24T13:00:00Z']) {
      time.now = new Date(now)
      expect((await run()).lastRun).toMatchObject({ outcome: 'unchanged', endedAt: time.now.toISOString() })
    }
    expect(await versions()).toHaveLength(3)
    const { body } = await http().post('/v1/recommendations').set(key).send(asked).expect(200)
    expect(body.excluded.map(({ productId }: { productId: string }) => productId)).toContain('T-3')
  })

  const gone = rows.slice(0, 7)
  const refused = rows.map((row, i) => (i < 2 ? { ...row, name: '' } : row))
  const lost = rows.map((row, i) => (i < 3 ? { ...row, litres: '' } : row))
  const inCents = rows.map((row) => ({ ...row, price: Number(row['price']) * 100 }))
  const absurd = [
    ['refused', refused, '2 of 10 products of the file were refused: more than 10 %.'],
    ['lost', lost, '3 of 10 products would lose a fact that they have: more than 20 %.'],
    ['repriced', inCents, '10 of 10 products would cost more than twice, or less than half'],
    ['gone', gone, '3 of 10 products in force are not in the file: more than 20 %.'],
  ] as const

  it('waits for a person where too much is absurd or absent, and says why', async () => {
    const { shop, time, put, run, versions } = await fedShop()
    await put({ ...daily, schedule: { every: 'hour' } })
    for (const [code, list, detail] of absurd) {
      shop.answer = listing(list)
      const { lastRun, nextRun } = await run()
      expect(lastRun).toMatchObject({ outcome: 'waits', number: null, told: [{ code }] })
      expect(lastRun.text).toContain(detail)
      time.now = new Date(nextRun)
    }
    expect(await versions()).toHaveLength(2)
    const { body } = await put({ ...daily, waitsAbove: { gone: 0.3, repriced: 1 } })
    expect(body.feed.waitsAbove).toEqual({ gone: 0.3, refused: 0.1, lost: 0.2, repriced: 1 })
    expect((await run()).lastRun.outcome).toBe('applied')
    expect(await versions()).toHaveLength(3)
  })

  it('leaves a report that a person applies, and says who did', async () => {
    const { shop, put, run, get, http, key } = await fedShop()
    shop.answer = listing(gone)
    await put(daily)
    const { lastRun } = await run()
    await http().post(`/v1/catalogs/imports/${lastRun.import}/apply`).set(key).expect(200)
    expect((await get()).lastRun).toMatchObject({
      outcome: 'applied',
      number: 2,
      text: expect.stringContaining('and admin ('),
    })
  })
})

it('a feed that is not to be applied by itself leaves a report, and takes none from a person', async () => {
  const { shop, put, run, versions, http, key } = await fedShop()
  const { body: mine } = await http()
    .post('/v1/catalogs/imports')
    .set(key)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from('id,name,brand,category,price\nA,Aa,B,kettle,1\n'))
    .expect(202)
  shop.answer = listing(withPrice(21))
  await put({ ...daily, apply: false })
  const { lastRun } = await run()
  expect(lastRun).toMatchObject({ outcome: 'waits', told: [{ code: 'by-hand' }] })
  expect(await versions()).toHaveLength(2)
  await http().post(`/v1/catalogs/imports/${mine.id}/apply`).set(key).expect(200)
  await http().post(`/v1/catalogs/imports/${lastRun.import}/apply`).set(key).expect(409)
})

describe('a file that is not what it should be', () => {
  it('changes nothing, and is told and tried again', async () => {
    const { shop, put, run, versions, service } = await fedShop()
    for (const [answer, detail] of broken) {
      shop.answer = answer
      await put(daily)
      const { lastRun, nextRun, failures } = await run()
      expect(lastRun).toMatchObject({ outcome: 'failed', number: null })
      expect(lastRun.text).toContain(detail)
      expect([nextRun, failures]).toEqual(['2026-11-23T12:05:00.000Z', 1])
    }
    expect(await versions()).toHaveLength(2)
    const lines = service.lines.filter((line) => line.includes('a feed ran: failed'))
    expect(lines).toHaveLength(broken.length)
    expect(lines.join()).not.toContain('shop.example')
  })

  it('is tried ever later, but no later than its time, and never given up', async () => {
    const { shop, time, put, run } = await fedShop()
    shop.answer = answering('', 500)
    await put({ ...daily, schedule: { every: 'day', at: '12:00' } })
    const waits: number[] = []
    for (let i = 0; i < 10; i++) {
      const { nextRun } = await run()
      waits.push((Date.parse(nextRun) - time.now.getTime()) / 60_000)
      time.now = new Date(nextRun)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360, 85])
    shop.answer = listing(withPrice(21))
    expect(await run()).toMatchObject({ failures: 0, lastRun: { outcome: 'applied' } })
  })
})
