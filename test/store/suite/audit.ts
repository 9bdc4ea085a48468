import { expect, it } from 'vitest'
import { checkChain } from '../../../src/store/audit-chain.js'
import { anEntry, fillSite, makeSite } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

export function auditSuite(open: OpenEmpty): void {
  it('chains the audit entries of a site, each sealed by the hash of the one before', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const seqs = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        store.write('one', (tx) => tx.appendAudit(anEntry({ note: `${index}`, before: null }))),
      ),
    )
    await fillSite(store, 'two')
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    const entries = await store.auditFrom('one', 1, 100)
    expect(entries[0]).toMatchObject({
      ...anEntry({ note: '0', before: null }),
      site: 'one',
      seq: 1,
      previous: '',
    })
    expect(entries[1]?.previous).toBe(entries[0]?.hash)
    expect(checkChain(entries)).toMatchObject({ kind: 'intact', end: { seq: 30 } })
    expect(checkChain(await store.auditFrom('two', 1, 9))).toMatchObject({ kind: 'intact', end: { seq: 1 } })
  })

  it('chains two entries of one write', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const seqs = await store.write('one', async (tx) => [
      await tx.appendAudit(anEntry()),
      await tx.appendAudit(anEntry({ after: { gone: undefined, date: new Date(0), zero: -0, not: NaN } })),
    ])
    expect(seqs).toEqual([1, 2])
    expect(checkChain(await store.auditFrom('one', 1, 9))).toMatchObject({ kind: 'intact' })
  })

  it('pages the audit log, newest first from the end and oldest first from a seq', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await store.write('one', async (tx) => {
      for (let index = 0; index < 5; index++) await tx.appendAudit(anEntry())
    })
    const seqs = (entries: readonly { readonly seq: number }[]) => entries.map(({ seq }) => seq)
    expect(seqs(await store.audit('one', { limit: 2 }))).toEqual([5, 4])
    expect(seqs(await store.audit('one', { before: 4, limit: 2 }))).toEqual([3, 2])
    expect(seqs(await store.audit('one', { before: 1, limit: 2 }))).toEqual([])
    expect(seqs(await store.auditFrom('one', 2, 2))).toEqual([2, 3])
    expect(seqs(await store.auditFrom('one', 5, 2))).toEqual([5])
    expect(seqs(await store.auditFrom('one', 6, 2))).toEqual([])
  })
}
