import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkChain } from '../../../src/store/audit-chain.js'
import { storedService } from '../../support/stored-service.js'

const asked = { profile: { concerns: [{ id: 'redness' }], conditions: [] }, explain: 'none' }

const as = (key: string) => ({ Authorization: `Bearer ${key}` })

interface Made {
  readonly key: Readonly<Record<string, unknown>> & { readonly id: string }
  readonly secret: string
}

async function administered(options: Parameters<typeof storedService>[0] = {}) {
  const service = await storedService(options)
  const { admin } = await service.keysOf()
  const create = async (wish: object): Promise<Made> =>
    (await service.http().post('/v1/keys').set(as(admin)).send(wish).expect(201)).body
  const recommend = (key: string) => service.http().post('/v1/recommendations').set(as(key)).send(asked)
  return { ...service, admin, create, recommend }
}

describe('a key', () => {
  it('is shown once, listed by its prefix, and kept as a hash only', async () => {
    const { create, http, admin, dataDir } = await administered()
    const { key, secret } = await create({ kind: 'sk', label: 'Back end' })
    expect(secret).toMatch(/^sk_[\w-]{43}$/)
    expect(key).toMatchObject({ kind: 'sk', role: null, label: 'Back end', prefix: secret.slice(0, 8) })
    const { text } = await http().get('/v1/keys').set(as(admin)).expect(200)
    expect(text).toContain(key.id)
    expect(text).not.toContain(secret)
    for (const file of readdirSync(dataDir))
      expect(readFileSync(`${dataDir}/${file}`, 'latin1')).not.toContain(secret.slice(8))
  })

  it('works from the moment it is made until it is revoked, and never again', async () => {
    const { create, recommend, http, admin } = await administered()
    const { key, secret } = await create({ kind: 'sk', label: 'Back end' })
    await recommend(secret).expect(200)
    await http().delete(`/v1/keys/${key.id}`).set(as(admin)).expect(200)
    const { body } = await recommend(secret).expect(401)
    expect(body.type).toBe('/problems/unauthorized')
    await http().delete(`/v1/keys/${key.id}`).set(as(admin)).expect(200)
  })

  it('ends when it expires', async () => {
    let now = new Date('2026-11-23T12:00:00Z')
    const { create, recommend } = await administered({ clock: () => now })
    const { secret } = await create({ kind: 'sk', label: 'A day', expiresAt: '2026-11-24T12:00:00.000Z' })
    await recommend(secret).expect(200)
    now = new Date('2026-11-24T12:00:00Z')
    await recommend(secret).expect(401)
  })

  it.each(['2020-01-01T00:00:00Z', '2026-11-23T12:00:00Z'])(
    'is not made where it ends at %s',
    async (expiresAt) => {
      const { http, admin } = await administered({ clock: () => new Date('2026-11-23T12:00:00Z') })
      const wish = { kind: 'sk', label: 'Dead at birth', expiresAt }
      const { body } = await http().post('/v1/keys').set(as(admin)).send(wish).expect(400)
      expect(body.errors).toEqual([
        { pointer: '/expiresAt', code: 'invalid', detail: 'Must be in the future.' },
      ])
      const { text } = await http().get('/v1/keys').set(as(admin)).expect(200)
      expect(text).not.toContain('Dead at birth')
    },
  )

  it('is replaced by rotation, and works beside the new one for the time of grace', async () => {
    let now = new Date('2026-11-23T12:00:00Z')
    const { create, recommend, http, admin } = await administered({ clock: () => now })
    const { key, secret } = await create({ kind: 'sk', label: 'Back end' })
    const rotate = (graceSeconds: number) =>
      http().post(`/v1/keys/${key.id}/rotate`).set(as(admin)).send({ graceSeconds })
    const rotated = (await rotate(60).expect(201)).body
    expect(rotated.key).toMatchObject({ kind: 'sk', label: 'Back end', expiresAt: null })
    await recommend(rotated.secret).expect(200)
    await recommend(secret).expect(200)
    now = new Date('2026-11-23T12:01:00Z')
    await recommend(secret).expect(401)
    await recommend(rotated.secret).expect(200)
    expect((await rotate(0).expect(409)).body.type).toBe('/problems/key-ended')
  })

  it('that may stand in a page works on the pages it was made for', async () => {
    const { create, recommend } = await administered()
    const { secret } = await create({ kind: 'pk', label: 'Widget', origins: ['https://shop.example'] })
    const own = await recommend(secret).set('Origin', 'https://shop.example').expect(200)
    expect(own.headers['access-control-allow-origin']).toBe('https://shop.example')
    expect(own.headers['vary']).toContain('Origin')
    expect(own.headers).not.toHaveProperty('access-control-allow-credentials')
    const other = await recommend(secret).set('Origin', 'https://other.example').expect(403)
    expect(other.body.type).toBe('/problems/forbidden')
  })

  it('that is not good is refused also where none is needed', async () => {
    const { recommend, http } = await administered()
    await recommend('sk_nothing').expect(401)
    const { headers } = await http().get('/v1/faq').set('Authorization', 'Basic Zm9v').expect(401)
    expect(headers['www-authenticate']).toBe('Bearer')
    await http().get('/v1/faq').expect(200)
  })

  it('has a rate limit of its own, and shares none with its address', async () => {
    const { create, recommend, http } = await administered({ rateLimit: { requests: 10, seconds: 60 } })
    const { secret } = await create({ kind: 'sk', label: 'Slow', rateLimit: '2/60' })
    expect((await recommend(secret).expect(200)).headers['ratelimit-policy']).toBe('"default";q=2;w=60')
    await recommend(secret).expect(200)
    await recommend(secret).expect(429)
    await http().get('/v1/faq').expect(200)
  })
})

describe('keys', () => {
  it('are made of nothing that is not known, and the fault is named', async () => {
    const { http, admin } = await administered()
    const wrong = [
      [{ kind: 'zz', label: 'x' }, '/kind'],
      [{ kind: 'ak', label: 'x' }, '/role'],
      [{ kind: 'ak', label: 'x', role: 'owner' }, '/role'],
      [{ kind: 'pk', label: 'x', origins: ['https://shop.example/path'] }, '/origins/0'],
      [{ kind: 'sk', label: '' }, '/label'],
      [{ kind: 'sk', label: 'x', rateLimit: 'much' }, '/rateLimit'],
      [{ kind: 'sk', label: 'x', role: 'admin' }, ''],
    ] as const
    for (const [wish, pointer] of wrong) {
      const { body } = await http().post('/v1/keys').set(as(admin)).send(wish).expect(400)
      expect([wish, body.errors[0].pointer]).toEqual([wish, pointer])
    }
    await http().delete('/v1/keys/none').set(as(admin)).expect(404)
    await http().post('/v1/keys/none/rotate').set(as(admin)).send({}).expect(404)
  })

  it('never lock a site: the last one that administers it cannot be revoked', async () => {
    const { http, admin, store } = await administered()
    const { body: listed } = await http().get('/v1/keys').set(as(admin)).expect(200)
    const keys: readonly { readonly id: string; readonly role: string }[] = listed.keys
    const admins = keys.filter(({ role }) => role === 'admin')
    expect(admins).toHaveLength(2)
    const own = await store?.keys('default')
    const mine = own?.find(({ label }) => label === 'admin')?.id
    const other = admins.find(({ id }) => id !== mine)
    await http().delete(`/v1/keys/${other?.id}`).set(as(admin)).expect(200)
    const refused = await http().delete(`/v1/keys/${mine}`).set(as(admin)).expect(409)
    expect(refused.body.type).toBe('/problems/last-admin-key')
  })

  it('leave a trace in the audit log: who made and ended which, never a secret', async () => {
    const { create, http, admin, store } = await administered()
    const { key, secret } = await create({ kind: 'sk', label: 'Back end' })
    await http().delete(`/v1/keys/${key.id}`).set(as(admin)).expect(200)
    const entries = (await store?.auditFrom('default', 1, 100)) ?? []
    expect(entries.map(({ action }) => action)).toEqual(['site.create', 'key.create', 'key.revoke'])
    expect(entries[1]?.actor).toMatch(/^admin \(/)
    expect(JSON.stringify(entries)).not.toContain(secret)
    expect(checkChain(entries).kind).toBe('intact')
  })
})
