import { describe, expect, it } from 'vitest'
import { auditHash, checkChain } from '../../src/store/audit-chain.js'
import type { AuditEntry } from '../../src/store/store.js'
import { anEntry } from './records.js'

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const previous = entries.at(-1)?.hash ?? ''
    const entry = { ...anEntry({ note: `${seq}` }), site: 'one', seq, previous }
    entries.push({ ...entry, hash: auditHash(entry) })
  }
  return entries
}

const changes: readonly Partial<AuditEntry>[] = [
  { site: 'two' },
  { seq: 7 },
  { at: '2026-01-02T03:04:05.679Z' },
  { actor: 'eve' },
  { action: 'nothing' },
  { subject: 'rules' },
  { note: null },
  { before: null },
  { after: {} },
  { previous: 'f'.repeat(64) },
  { hash: 'f'.repeat(64) },
]

describe('an audit chain', () => {
  it('is intact as it was made, also checked in parts, and when empty', () => {
    const entries = chain(5)
    const first = checkChain(entries.slice(0, 2))
    expect(first).toEqual({ kind: 'intact', end: { seq: 2, hash: entries[1]?.hash } })
    expect(first.kind === 'intact' && checkChain(entries.slice(2), first.end)).toEqual(checkChain(entries))
    expect(checkChain([])).toEqual({ kind: 'intact', end: { seq: 0, hash: '' } })
  })

  it('does not depend on the order of members', () => {
    const [entry] = chain(1)
    const turned = Object.fromEntries(Object.entries(entry!).reverse()) as unknown as AuditEntry
    expect(checkChain([{ ...turned, before: { ...(turned.before as object) } }]).kind).toBe('intact')
  })

  it.each(changes)('shows an edited %o', (change) => {
    for (const edited of [0, 2, 4]) {
      const entries = chain(5).map((entry, index) => (index === edited ? { ...entry, ...change } : entry))
      expect(checkChain(entries)).toMatchObject({ kind: 'broken', seq: change.seq ?? edited + 1 })
    }
  })

  it('shows an edited entry that was sealed again', () => {
    const entries = chain(5)
    const edited = { ...entries[2]!, actor: 'eve' }
    entries[2] = { ...edited, hash: auditHash(edited) }
    expect(checkChain(entries)).toMatchObject({ kind: 'broken', seq: 4 })
  })

  it.each([0, 1, 3])('shows that entry %i was removed, also when the rest is numbered anew', (removed) => {
    const rest = chain(5).toSpliced(removed, 1)
    expect(checkChain(rest)).toMatchObject({ kind: 'broken', seq: removed + 2 })
    const numbered = rest.map((entry, index) => ({ ...entry, seq: index + 1 }))
    expect(checkChain(numbered)).toMatchObject({ kind: 'broken', seq: removed + 1 })
  })

  it('shows entries that were swapped, with their numbers or without', () => {
    const [first, second, third] = chain(3) as [AuditEntry, AuditEntry, AuditEntry]
    expect(checkChain([first, third, second])).toMatchObject({ kind: 'broken', seq: 3 })
    const renumbered = [first, { ...third, seq: 2 }, { ...second, seq: 3 }]
    expect(checkChain(renumbered)).toMatchObject({ kind: 'broken', seq: 2 })
  })

  it('shows an entry that was put in or doubled', () => {
    const entries = chain(3)
    expect(checkChain(entries.toSpliced(1, 0, entries[1]!))).toMatchObject({ kind: 'broken', seq: 2 })
    expect(checkChain([{ ...entries[0]!, seq: 0 }, ...entries])).toMatchObject({ kind: 'broken', seq: 0 })
  })
})
