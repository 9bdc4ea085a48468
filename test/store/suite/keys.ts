import { expect, it } from 'vitest'
import { aKey, aSession, at, later, makeSite } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

export function keySuite(open: OpenEmpty): void {
  it('finds a key by its hash and lists the keys of a site, revoked ones too', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const bare = aKey({
      id: 'k0',
      hash: 'h0',
      kind: 'pk',
      role: null,
      origins: [],
      rateLimit: null,
      expiresAt: later,
    })
    await store.write('one', async (tx) => {
      await tx.addKey(aKey())
      await tx.addKey(bare)
    })
    const [first, second] = [bare, aKey()].map((key) => ({ ...key, site: 'one', revokedAt: null }))
    expect(await store.keys('one')).toEqual([first, second])
    expect(await store.keyByHash('h0')).toEqual(first)
    expect(await store.keyByHash('other')).toBeNull()

    const revoked = await store.write('one', (tx) => tx.changeKey('k0', { revokedAt: later }))
    expect(revoked).toEqual({ ...first, revokedAt: later })
    expect(await store.keyByHash('h0')).toEqual(revoked)
    const endless = await store.write('one', (tx) => tx.changeKey('k0', { expiresAt: null }))
    expect(endless).toEqual({ ...revoked, expiresAt: null })
    expect(await store.write('one', (tx) => tx.changeKey('k9', { expiresAt: null }))).toBeNull()
  })

  it('refuses a key whose id or hash is taken, even by another site', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await makeSite(store, 'two')
    await store.write('one', (tx) => tx.addKey(aKey()))
    await expect(store.write('one', (tx) => tx.addKey(aKey({ hash: 'new' })))).rejects.toThrow()
    await expect(store.write('two', (tx) => tx.addKey(aKey({ id: 'new' })))).rejects.toThrow()
    expect(await store.keys('two')).toEqual([])
  })

  it('keeps a session until it is removed or its time is up', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await store.write('one', async (tx) => {
      await tx.addKey(aKey())
      for (const [hash, expiresAt] of [
        ['s1', at],
        ['s2', later],
        ['s3', later],
      ] as const) {
        await tx.addSession(aSession({ hash, expiresAt }))
      }
    })
    expect(await store.session('s1')).toEqual({ site: 'one', ...aSession({ hash: 's1', expiresAt: at }) })
    await store.write('one', (tx) => tx.removeSession('s2'))
    await store.write('one', (tx) => tx.removeExpiredSessions(at))
    expect([await store.session('s1'), await store.session('s2')]).toEqual([null, null])
    expect(await store.session('s3')).not.toBeNull()
    await expect(store.write('one', (tx) => tx.addSession(aSession({ keyId: 'k9' })))).rejects.toThrow()
  })
}
