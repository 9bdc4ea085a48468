import { expect, it } from 'vitest'
import { as, settled } from './kettles.js'
import { bring, csvOf, fedShop, answering, daily } from './fed-shop.js'

const csv = 'Artikel,Titel,brand,category,Verkauf,price,material\nA,One,B,kettle,10,99,steel\n'
const mapping = { Artikel: 'id', Titel: 'name', Verkauf: 'price', price: null, material: null }
const query = (one: object) => `mapping=${encodeURIComponent(JSON.stringify(one))}`

it('what an applied import made of its columns is used for the next one that names nothing, and told', async () => {
  const { service, key, http } = await fedShop()
  const read = async (file: string, asked = '') => {
    const { body } = await http()
      .post(`/v1/catalogs/imports?${asked}`)
      .set(key)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(file))
      .expect(202)
    const { findings } = await settled(service, key, body.id)
    return findings
  }
  const before = await read(csv)
  await read(csv, query(mapping))
  expect((await read(csv)).mapping).toEqual(before.mapping)
  await bring(service, key, csv, query(mapping))
  const saved = await read(csv)
  expect(saved.mapping).toMatchObject(mapping)
  expect(saved.mappingSource).toEqual({
    from: 'saved',
    savedAt: '2026-11-23T12:00:00.000Z',
    savedBy: expect.stringContaining('admin ('),
    missingColumns: [],
  })
  const other = await read('Artikel,Titel,brand,Preis\nA,One,B,12\n')
  expect(other.mapping).toMatchObject({ Titel: 'name', Preis: 'price' })
  expect(other.mappingSource).toMatchObject({ from: 'saved', missingColumns: ['Verkauf', 'category'] })
  expect((await read(csv, query({}))).mappingSource.from).toBe('request')
  const site = { id: 'other', name: 'Other', catalog: 'own' }
  const { body: made } = await http().post('/v1/sites').set(key).send(site).expect(201)
  const elsewhere = as(made.adminKey.secret)
  expect((await http().get('/v1/feeds').set(elsewhere).expect(200)).body.savedMapping).toBeNull()
  const { body } = await http().get('/v1/audit').set(key).expect(200)
  const entries = body.entries.filter(({ action }: { action: string }) => action === 'mapping.save')
  expect(entries).toMatchObject([{ after: { Verkauf: 'price', price: null } }, { before: null }])
})

it('a feed without a mapping of its own has the saved one, and tells what its file lacks', async () => {
  const { shop, put, run, service, key } = await fedShop()
  const list = (price: string) =>
    `Artikel,Titel,brand,category,${price}\n${[1, 2, 3].map((i) => `A-${i},No ${i},B,kettle,${i + 10}\n`).join('')}`
  await bring(service, key, list('Verkauf'), query(mapping))
  shop.answer = answering(list('Wert'))
  await put(daily)
  const { lastRun, savedMapping } = await run()
  expect(savedMapping.mapping).toMatchObject({ Artikel: 'id', Verkauf: 'price' })
  expect(lastRun).toMatchObject({ outcome: 'waits', told: [{ code: 'lost' }, { code: 'missing-column' }] })
  expect(lastRun.text).toContain('The saved mapping names columns that the file does not have: Verkauf.')
  shop.answer = answering(csvOf([{ Nr: 'A-1', Titel: 'No 1', brand: 'B' }]))
  await put({
    ...daily,
    mapping: { Nr: 'id', Titel: 'name', Wert: 'price' },
    waitsAbove: { gone: 1, lost: 1 },
  })
  const ran = await run()
  expect(ran.lastRun).toMatchObject({ outcome: 'applied', told: [{ code: 'missing-column' }] })
  expect(ran.savedMapping).toMatchObject({ savedBy: expect.stringMatching(/^feed \(/) })
})
