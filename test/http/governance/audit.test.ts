import { describe, expect, it } from 'vitest'
import { expectProblem } from '../expect-problem.js'
import { pathOf, studio, type AuditEntry } from './studio.js'

describe('GET /v1/audit', () => {
  it('pages through everything that was done, newest first, once each', async () => {
    const { ask, draftOf } = await studio()
    for (let i = 0; i < 6; i++) await draftOf()
    const pages: number[][] = []
    let before = ''
    for (let next: number | null = 0; next !== null; before = `&before=${next}`) {
      const { body } = await ask('viewer', 'get', `/v1/audit?limit=3${before}`)
      const entries: readonly AuditEntry[] = body.entries
      pages.push(entries.map(({ seq }) => seq))
      next = body.next
    }
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]])
  })

  it('holds no entry of what was refused', async () => {
    const { ask, draftOf, publish, audit } = await studio()
    const draft = await draftOf()
    const before = await audit()
    await ask('editor', 'patch', pathOf(draft), { body: { name: 'A' }, ifMatch: '"1"' })
    await ask('viewer', 'delete', pathOf(draft), { ifMatch: draft.etag })
    await publish(draft, '0'.repeat(64))
    expect(await audit()).toEqual(before)
  })

  it('refuses a page that is none, and whoever is not of the studio', async () => {
    const { ask } = await studio()
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'before=0', 'before=x', 'after=1'])
      expectProblem(await ask('viewer', 'get', `/v1/audit?${query}`), 'invalid-request')
    for (const holder of ['pk', 'sk'] as const)
      expectProblem(await ask(holder, 'get', '/v1/audit'), 'forbidden')
  })

  it('has the note of a publish as it was written, and a note that cannot be kept is refused', async () => {
    const { draftOf, preview, publish, audit } = await studio()
    const draft = await draftOf({ price: 0.3 })
    const { previewId } = await preview(draft)
    for (const note of ['', '  ', 'x'.repeat(501), 'a\u0000b', '\ud800'])
      expectProblem(await publish(draft, previewId, note), 'invalid-request')
    expect((await publish(draft, previewId, ' “Winter” — 价格 🧴\nline two ')).status).toBe(200)
    expect((await audit())[0]).toMatchObject({ note: '“Winter” — 价格 🧴\nline two' })
  })
})
