import { expect, it } from 'vitest'
import { aPersona, at, later, makeSite } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

const WRITERS = 20

export function documentSuite(open: OpenEmpty): void {
  it('gives a document back as it was put, by kind and id', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const body = { list: [1, 0.1, null, 'é\u0000\ud800'], nested: { '': {} } }
    expect(await store.write('one', (tx) => tx.putDocument(aPersona('b', body)))).toEqual({
      kind: 'saved',
      revision: 2,
    })
    await store.write('one', (tx) => tx.putDocument(aPersona('a', null)))
    await store.write('one', (tx) => tx.putDocument({ ...aPersona('b', 'other'), kind: 'policy' }))
    const b = { site: 'one', kind: 'persona', id: 'b', revision: 2, body, updatedAt: at, updatedBy: 'ada' }
    expect(await store.document('one', 'persona', 'b')).toEqual(b)
    expect(await store.documents('one', 'persona')).toEqual([{ ...b, id: 'a', revision: 3, body: null }, b])
    expect(await store.document('one', 'weight-set', 'b')).toBeNull()
  })

  it('changes a document only for who has seen its last revision', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const put = (body: string, expected: number | 'absent') =>
      store.write('one', (tx) => tx.putDocument({ ...aPersona('p', body, expected), at: later, by: 'bob' }))
    expect(await put('early', 1)).toEqual({ kind: 'conflict', current: null })
    expect(await put('first', 'absent')).toEqual({ kind: 'saved', revision: 3 })
    expect(await put('again', 'absent')).toEqual({ kind: 'conflict', current: 3 })
    expect(await put('second', 3)).toEqual({ kind: 'saved', revision: 5 })
    expect(await put('late', 3)).toEqual({ kind: 'conflict', current: 5 })
    expect(await store.document('one', 'persona', 'p')).toMatchObject({
      body: 'second',
      revision: 5,
      updatedAt: later,
      updatedBy: 'bob',
    })
  })

  it('gives the documents of a kind of every site, and those of another kind not', async () => {
    const store = await open()
    for (const site of ['two', 'one']) {
      await makeSite(store, site)
      await store.write(site, (tx) => tx.putDocument({ ...aPersona('r', site), kind: 'feed-run' }))
      await store.write(site, (tx) => tx.putDocument(aPersona('p', site)))
    }
    const found = await store.documentsOfAll('feed-run')
    expect(found.map(({ site, kind, id, body }) => [site, kind, id, body])).toEqual([
      ['one', 'feed-run', 'r', 'one'],
      ['two', 'feed-run', 'r', 'two'],
    ])
    await store.removeSite('one')
    expect(await store.documentsOfAll('feed-run')).toMatchObject([{ site: 'two' }])
  })

  it('removes a document only for who has seen its last revision, and never gives a revision twice', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const remove = (revision: number) =>
      store.write('one', (tx) => tx.removeDocument('persona', 'p', revision))
    const put = () => store.write('one', (tx) => tx.putDocument(aPersona('p', 1)))
    expect(await remove(1)).toEqual({ kind: 'conflict', current: null })
    expect(await put()).toEqual({ kind: 'saved', revision: 3 })
    expect(await remove(1)).toEqual({ kind: 'conflict', current: 3 })
    expect(await remove(3)).toEqual({ kind: 'removed' })
    expect(await store.document('one', 'persona', 'p')).toBeNull()
    expect(await put()).toEqual({ kind: 'saved', revision: 6 })
  })

  it(`lets one of ${WRITERS} writers win who saw the same revision, and tells the others`, async () => {
    const store = await open()
    await makeSite(store, 'one')
    for (const expected of ['absent', 2] as const) {
      const puts = Array.from({ length: WRITERS }, (_, writer) =>
        store.write('one', (tx) => tx.putDocument(aPersona('p', writer, expected))),
      )
      const outcomes = await Promise.all(puts)
      const winners = outcomes.flatMap((outcome, writer) => (outcome.kind === 'saved' ? [writer] : []))
      const now = await store.document('one', 'persona', 'p')
      expect(winners).toEqual([now?.body])
      expect(outcomes.filter(({ kind }) => kind === 'conflict')).toEqual(
        Array(WRITERS - 1).fill({ kind: 'conflict', current: now?.revision }),
      )
    }
  })
}
