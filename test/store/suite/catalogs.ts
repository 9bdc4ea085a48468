import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CatalogChange, CatalogRow, Store } from '../../../src/store/store.js'
import { fillSite, makeSite, readAll } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

const row = (id: string, text = `text of ${id}`): CatalogRow => ({ id, text })
const change = (
  version: string,
  put: readonly CatalogRow[],
  gone: readonly string[] = [],
): CatalogChange => ({
  version,
  frame: `frame of ${version}`,
  put,
  gone,
})
const keep = (store: Store, one: CatalogChange) => store.write('one', (tx) => tx.keepCatalog(one))

async function rowsOf(store: Store, version: string) {
  const found = await store.catalog('one', version)
  return found && Object.fromEntries(found.rows.map(({ id, text }) => [id, text]))
}

export function catalogSuite(open: OpenEmpty): void {
  it('gives back every catalogue whole, though each is kept as what differs', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 6 })
    const texts = fc.dictionary(
      fc.constantFrom('a', 'TG-1', 'Ж', 'a.b', 'é'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    let made = 0
    const property = fc.asyncProperty(fc.array(fc.tuple(texts, ids), { maxLength: 6 }), async (steps) => {
      const wanted = new Map<string, Record<string, string>>()
      const newest = await store.write('one', (tx) => tx.newestCatalog())
      let before = newest === null ? {} : ((await rowsOf(store, newest)) ?? {})
      for (const [next] of steps) {
        const version = `v${made++}`
        const put = Object.entries(next).filter(([id, text]) => before[id] !== text)
        await keep(store, {
          ...change(
            version,
            put.map(([id, text]) => row(id, text)),
          ),
          gone: Object.keys(before).filter((id) => !Object.hasOwn(next, id)),
        })
        wanted.set(version, next)
        before = next
      }
      const prunes = [...wanted.keys()].filter((_, i) => i % 2 === 1)
      for (const [version, rows] of wanted) expect(await rowsOf(store, version)).toEqual(rows)
      await store.write('one', (tx) => tx.pruneCatalogs(prunes))
      const last = [...wanted.keys()].at(-1)
      for (const [version, rows] of wanted) {
        const isKept = prunes.includes(version) || version === last
        expect(await rowsOf(store, version)).toEqual(isKept ? rows : null)
      }
    })
    await fc.assert(property, { numRuns: 30 })
  })

  it('keeps more rows than one slice, and a version that is kept already once', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const many = Array.from({ length: 1201 }, (_, i) => row(`p${i}`))
    await keep(store, change('v1', many))
    await keep(store, change('v2', [row('p7', 'other')], ['p8']))
    await keep(store, change('v1', []))
    expect(Object.keys((await rowsOf(store, 'v1')) ?? {})).toHaveLength(1201)
    expect(await rowsOf(store, 'v2')).toMatchObject({ p7: 'other', p9: 'text of p9' })
    expect(Object.keys((await rowsOf(store, 'v2')) ?? {})).toHaveLength(1200)
    expect((await store.catalog('one', 'v2'))?.frame).toBe('frame of v2')
    expect(await store.write('one', (tx) => tx.newestCatalog())).toBe('v2')
    expect(await store.catalog('one', 'v3')).toBeNull()
  })

  it('removes a site with all that is its own, and nothing of another', async () => {
    const store = await open()
    for (const site of ['one', 'two']) await fillSite(store, site)
    const before = await readAll(store)
    await store.write('one', (tx) => tx.keepCatalog(change('v1', [row('p1')])))
    await store.removeSite('one')
    expect(await readAll(store)).toEqual(before.filter(({ site }) => site.site === 'two'))
    expect(await store.catalog('one', 'v1')).toBeNull()
    await expect(store.removeSite('one')).rejects.toThrow('one')
  })

  it('changes the settings of a site', async () => {
    const store = await open()
    await makeSite(store, 'one')
    await store.write('one', (tx) => tx.changeSettings({ name: 'Other' }))
    expect((await store.site('one'))?.settings).toEqual({ name: 'Other' })
  })
}
