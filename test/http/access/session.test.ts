import { describe, expect, it } from 'vitest'
import { storedService } from '../../support/stored-service.js'

async function signedIn(options: Parameters<typeof storedService>[0] = {}) {
  const service = await storedService(options)
  const keys = await service.keysOf()
  const signIn = (key: string, host = 'localhost') =>
    service.http().post('/v1/session').set('Host', host).send({ key })
  const answer = await signIn(keys.editor).expect(200)
  const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[]
  return { ...service, keys, signIn, answer, cookie, session: cookie.split(';')[0] ?? '' }
}

describe('a session', () => {
  it('is a cookie that no script reads, no other page sends, and that ends', async () => {
    const { answer, cookie } = await signedIn()
    expect(answer.body).toEqual({
      site: 'default',
      role: 'editor',
      label: 'editor',
      expiresAt: '2026-11-24T00:00:00.000Z',
    })
    expect(cookie).toMatch(/^candour=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Strict$/)
  })

  it('is bound to HTTPS and to this very host, anywhere but on the own machine', async () => {
    const { signIn, keys } = await signedIn()
    const [cookie] = (await signIn(keys.viewer, 'shop.example').expect(200)).headers[
      'set-cookie'
    ] as unknown as string[]
    expect(cookie).toMatch(/^__Host-candour=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/)
  })

  it('says who is signed in, until they sign out', async () => {
    const { http, session } = await signedIn()
    const mine = { Cookie: session, 'Sec-Fetch-Site': 'same-origin' }
    const { body } = await http().get('/v1/session').set(mine).expect(200)
    expect(body).toMatchObject({ role: 'editor', expiresAt: '2026-11-24T00:00:00.000Z' })
    await http().delete('/v1/session').set(mine).expect(204)
    await http().get('/v1/session').set(mine).expect(401)
  })

  it('ends with its time, and with its key', async () => {
    let now = new Date('2026-11-23T12:00:00Z')
    const { http, session, keys, store } = await signedIn({ clock: () => now })
    now = new Date('2026-11-24T00:00:00Z')
    await http().get('/v1/session').set('Cookie', session).expect(401)
    now = new Date('2026-11-23T13:00:00Z')
    await http().get('/v1/session').set('Cookie', session).expect(200)
    const id = (await store?.keys('default'))?.find(({ label }) => label === 'editor')?.id
    await http().delete(`/v1/keys/${id}`).set('Authorization', `Bearer ${keys.admin}`).expect(200)
    await http().get('/v1/session').set('Cookie', session).expect(401)
  })

  it('changes nothing for a page of somebody else', async () => {
    const { http, session } = await signedIn()
    const forged = [
      {},
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ]
    for (const headers of forged) {
      const { body } = await http()
        .delete('/v1/session')
        .set({ Cookie: session, Host: 'localhost', ...headers })
        .expect(403)
      expect(body.type).toBe('/problems/forbidden')
    }
    const own = { Cookie: session, Host: 'localhost', Origin: 'http://localhost' }
    await http().delete('/v1/session').set(own).expect(204)
  })

  it('is for people of the studio only', async () => {
    const { signIn, keys } = await signedIn()
    for (const key of [keys.pk, keys.sk, 'ak_nothing'])
      expect((await signIn(key).expect(401)).headers['set-cookie']).toBeUndefined()
    expect((await signIn('').expect(400)).body.errors[0].pointer).toBe('/key')
  })
})
