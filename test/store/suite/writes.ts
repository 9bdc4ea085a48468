import { expect, it } from 'vitest'
import { UnknownSite } from '../../../src/store/store-errors.js'
import type { Transaction } from '../../../src/store/store.js'
import {
  aKey,
  anEntry,
  aPersona,
  aPublication,
  aSession,
  fillSite,
  later,
  makeSite,
  readAll,
} from '../records.js'
import type { OpenEmpty } from './open-empty.js'

export function writeSuite(open: OpenEmpty): void {
  const everyWrite = async (tx: Transaction): Promise<void> => {
    await tx.addKey(aKey({ id: 'k2', hash: 'h2' }))
    await tx.changeKey('k1', { revokedAt: later })
    await tx.removeSession('session of one')
    await tx.addSession(aSession({ hash: 's2', keyId: 'k2' }))
    await tx.putDocument(aPersona('p1', 'changed', 1))
    await tx.putDocument(aPersona('p2', 'new'))
    await tx.publish(aPublication())
    await tx.keepContent('rules', 'v2', 'new')
    await tx.appendAudit(anEntry())
  }

  it('leaves nothing of a write that throws, whatever it did before', async () => {
    const store = await open()
    await fillSite(store, 'one')
    const before = await readAll(store)
    const failing = store.write('one', async (tx) => {
      await everyWrite(tx)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await readAll(store)).toEqual(before)
    expect(await store.session('session of one')).not.toBeNull()
    expect(await store.session('s2')).toBeNull()
    expect(await store.content('one', 'rules', 'v2')).toBeNull()
    await store.write('one', everyWrite)
    expect(await store.content('one', 'rules', 'v2')).toBe('new')
  })

  it('shows a write its own changes, and nobody else before it ends', async () => {
    const store = await open()
    await fillSite(store, 'one')
    await store.write('one', async (tx) => {
      await everyWrite(tx)
      expect((await tx.document('one', 'persona', 'p2'))?.body).toBe('new')
      expect(await tx.publications('one', 'weights')).toHaveLength(2)
      expect(await tx.audit('one', { limit: 9 })).toHaveLength(2)
      expect(await store.document('one', 'persona', 'p2')).toBeNull()
      expect(await store.publications('one', 'weights')).toHaveLength(1)
    })
    expect((await store.document('one', 'persona', 'p2'))?.body).toBe('new')
  })

  it('raises the revision of its own site with every write, and of no other', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await makeSite(store, 'two')
    await store.write('one', (tx) => tx.publish(aPublication()))
    await store.write('one', () => Promise.resolve())
    expect((await store.sites()).map(({ revision }) => revision)).toEqual([3, 1])
  })

  it('throws for a site that was not created, before anything is written', async () => {
    const store = await open()
    let called = false
    const writing = store.write('nobody', () => {
      called = true
      return Promise.resolve()
    })
    await expect(writing).rejects.toThrow(UnknownSite)
    expect(called).toBe(false)
    expect(await store.sites()).toEqual([])
  })

  it.each(['a\u0000b', 'a\ud800b'])('refuses text that it could not give back: %j', async (text) => {
    const store = await open()
    await makeSite(store, 'one')
    await store.write('one', (tx) => tx.putDocument(aPersona('a', 1)))
    const refusal = 'cannot be kept'
    await expect(store.write('one', (tx) => tx.keepContent('rules', 'v1', text))).rejects.toThrow(refusal)
    await expect(store.write('one', (tx) => tx.appendAudit(anEntry({ note: text })))).rejects.toThrow(refusal)
    await expect(store.write('one', (tx) => tx.putDocument(aPersona(text, 1)))).rejects.toThrow(refusal)
    await expect(store.document('one', 'persona', text)).rejects.toThrow(refusal)
  })

  it('refuses a document that JSON cannot say', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await expect(store.write('one', (tx) => tx.putDocument(aPersona('a', undefined)))).rejects.toThrow(
      'as JSON',
    )
  })
}
