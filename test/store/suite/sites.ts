import { expect, it } from 'vitest'
import { SiteExists } from '../../../src/store/store-errors.js'
import { aKey, anEntry, aPublication, at, fillSite, later, makeSite, readAll } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

export function siteSuite(open: OpenEmpty): void {
  it('has no site, and nothing of any, until one is created', async () => {
    const store = await open()
    expect(await store.sites()).toEqual([])
    expect(await store.site('one')).toBeNull()
    expect(await store.keys('one')).toEqual([])
    expect(await store.publication('one', 'weights', 'current')).toBeNull()
    expect(await store.content('one', 'rules', 'v1')).toBeNull()
    expect(await store.audit('one', { limit: 9 })).toEqual([])
  })

  it('gives a site back as it was created, sites in the order of their ids', async () => {
    const store = await open()
    const settings = { deep: [{ ключ: null }], empty: {}, float: 0.1, text: 'a\u0000\ud800' }
    await store.createSite({ site: 'two', settings, createdAt: at }, () => Promise.resolve())
    await makeSite(store, 'one')
    expect(await store.site('two')).toEqual({ site: 'two', settings, revision: 1, createdAt: at })
    expect((await store.sites()).map(({ site }) => site)).toEqual(['one', 'two'])
  })

  it('creates a site with its first rows or not at all, and never a second time', async () => {
    const store = await open()
    const site = { site: 'one', settings: {}, createdAt: at }
    const failing = store.createSite(site, async (tx) => {
      await tx.addKey(aKey())
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await store.sites()).toEqual([])
    expect(await store.createSite(site, (tx) => tx.appendAudit(anEntry()))).toBe(1)
    await expect(store.createSite(site, (tx) => tx.addKey(aKey()))).rejects.toThrow(SiteExists)
    expect(await store.keys('one')).toEqual([])
  })

  it('never shows one site what another has', async () => {
    const store = await open()
    await makeSite(store, 'empty')
    const empty = await readAll(store)
    await fillSite(store, 'one')
    const one = (await readAll(store)).find(({ site }) => site.site === 'one')
    await fillSite(store, 'two')
    const all = await readAll(store)
    expect(all.find(({ site }) => site.site === 'empty')).toEqual(empty[0])
    expect(all.find(({ site }) => site.site === 'one')).toEqual(one)
    for (const { site, keys, personas, weights, audit } of all.slice(1)) {
      const rows = [...keys, ...personas, ...weights, ...audit]
      expect(rows.map((row) => row.site)).toEqual(Array(4).fill(site.site))
      expect(await store.document(site.site, 'persona', 'p1')).toEqual(personas[0])
      expect(await store.publication(site.site, 'weights', 1)).toEqual(weights[0])
      expect(await store.auditFrom(site.site, 1, 9)).toEqual(audit)
      expect(await store.content(site.site, 'rules', 'v1')).toBe(`rules of ${site.site}`)
      expect((await store.keyByHash(`key of ${site.site}`))?.site).toBe(site.site)
      expect((await store.session(`session of ${site.site}`))?.site).toBe(site.site)
    }
    expect(await store.document('empty', 'persona', 'p1')).toBeNull()
    expect(await store.publication('empty', 'weights', 1)).toBeNull()
    expect(await store.content('empty', 'rules', 'v1')).toBeNull()
  })

  it('never lets a write to one site change another', async () => {
    const store = await open()
    await fillSite(store, 'one')
    const before = await readAll(store)
    await fillSite(store, 'two')
    await store.write('two', async (tx) => {
      await tx.changeKey('k1', { revokedAt: later })
      await tx.removeDocument('persona', 'p1', 1)
      await tx.publish(aPublication())
      await tx.removeSession('session of one')
      await tx.removeExpiredSessions('9999-12-31T00:00:00.000Z')
      await tx.appendAudit(anEntry())
    })
    expect((await readAll(store)).slice(0, 1)).toEqual(before)
    expect(await store.session('session of one')).not.toBeNull()
    expect(await store.session('session of two')).toBeNull()
  })
}
