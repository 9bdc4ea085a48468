import { once } from 'node:events'
import { createServer, request, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { OpenRequest } from '../../../src/http/routes/catalogs/fetch-feed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { as, settled, starter, type Service } from './kettles.js'
import { storedService } from '../../support/stored-service.js'

export type Row = Readonly<Record<string, string | number>>

/** Ten kettles as a shop lists them. */
export const rows: readonly Row[] = Array.from({ length: 10 }, (_, i) => ({
  id: `T-${i}`,
  name: `Kettle ${'abcdefghij'.charAt(i)}`,
  brand: 'Example',
  category: 'kettle',
  price: 20 + i,
  litres: 1,
}))

export function csvOf(list: readonly Row[]): string {
  const columns = Object.keys(list[0] ?? rows[0] ?? {})
  return [columns, ...list.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}

/** A server of a shop, which answers what the test says, and whose requests are counted. */
async function shopServer() {
  const shop = { answer: answering(''), asked: [] as string[] }
  const server = createServer((req, res) => {
    shop.asked.push(`${req.headers.host ?? ''}${req.url ?? ''}`)
    shop.answer(req, res)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  /** As https would: what is asked of a public host comes to the server of the test. */
  const openRequest: OpenRequest = ({ host, pathname, search }, { signal, headers }) =>
    request({
      host: '127.0.0.1',
      port,
      path: pathname + search,
      headers: { ...(headers as object), host },
      ...(signal !== undefined && { signal }),
    })
  return { shop, openRequest }
}

export const answering =
  (body: string, status = 200, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_req, res) =>
    void res.writeHead(status, headers).end(body)

export const listing = (list: readonly Row[]): RequestListener => answering(csvOf(list))

export const address = 'https://shop.example/feed.csv'
export const daily = { address, schedule: { every: 'day', at: '04:30' }, apply: true }

/** A shop of kettles with ten products, its feed, and a clock that the test moves. */
export async function fedShop() {
  const { shop, openRequest } = await shopServer()
  const time = { now: new Date('2026-11-23T12:00:00Z') }
  const options = { dataDir: temporaryFolder(), clock: () => time.now, openRequest, folder: starter }
  const service = await storedService(options)
  const { http } = service
  const key = as((await service.keysOf()).admin)
  await bring(service, key, csvOf(rows))
  return { ...over(service, key), shop, time, service, key, http, again: () => storedService(options) }
}

/** What a test asks of a service about its feed. */
export function over(service: Service, key: ReturnType<typeof as>) {
  const get = async () => (await service.http().get('/v1/feeds').set(key).expect(200)).body
  return {
    get,
    put: async (feed: object, status = 200) => {
      const { revision } = await get()
      return service
        .http()
        .put('/v1/feeds')
        .set(key)
        .set('If-Match', `"${revision}"`)
        .send(feed)
        .expect(status)
    },
    /** Lets what is due run to its end. */
    async run() {
      await service.feedRunner.runDue()
      return get()
    },
    priceOf: async (id: string) =>
      (await service.http().get(`/v1/products/${id}`).set(key).expect(200)).body.price?.amount ?? null,
    versions: async () => (await service.http().get('/v1/catalogs').set(key).expect(200)).body.versions,
    audited: async () => (await service.http().get('/v1/audit').set(key).expect(200)).body.entries,
  }
}

/** Imports a file and applies it. */
export async function bring(service: Service, key: ReturnType<typeof as>, csv: string, query = '') {
  const { body } = await service
    .http()
    .post(`/v1/catalogs/imports?${query}`)
    .set(key)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(csv))
    .expect(202)
  const read = await settled(service, key, body.id)
  await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
  return read
}

export const minutes = (count: number): number => count * 60_000
