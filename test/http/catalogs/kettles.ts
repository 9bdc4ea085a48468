import { setTimeout as pause } from 'node:timers/promises'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { storedService } from '../../support/stored-service.js'

export const starter = new URL('../../../catalog/starter/', import.meta.url)

export type Service = Awaited<ReturnType<typeof storedService>>

export const as = (key: string) => ({ Authorization: `Bearer ${key}` })

/** A shop of kettles beside the shipped one, with its first admin key. */
export async function kettles(service: Service) {
  const { admin } = await service.keysOf()
  const wish = { id: 'kettles', name: 'Kettles', catalog: 'own', currency: 'EUR' }
  const { body } = await service.http().post('/v1/sites').set(as(admin)).send(wish).expect(201)
  return as(body.adminKey.secret)
}

export async function settled(service: Service, key: ReturnType<typeof as>, id: string) {
  for (;;) {
    const { body } = await service.http().get(`/v1/catalogs/imports/${id}`).set(key).expect(200)
    if (body.status !== 'reading') return body
    await pause(5)
  }
}

export async function send(
  service: Service,
  key: ReturnType<typeof as>,
  files: unknown,
  query = 'format=catalog',
) {
  const { body } = await service
    .http()
    .post(`/v1/catalogs/imports?${query}`)
    .set(key)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(JSON.stringify(files)))
    .expect(202)
  return settled(service, key, body.id)
}

export async function withKettles() {
  const service = await storedService()
  const key = await kettles(service)
  const read = await send(service, key, filesIn(starter))
  await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
  return { service, key, read, http: service.http }
}

export const asked = { profile: { budget: { max: 5000, currency: 'EUR' } }, explain: 'full' }
