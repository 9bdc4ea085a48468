import { describe, expect, it } from 'vitest'
import { DamagedContent } from '../../src/errors.js'
import { storedContent } from '../../src/snapshot/versions/stored-content.js'
import { versionOf } from '../../src/snapshot/versions/version-of.js'
import { builtinSite } from '../../src/store/site-id.js'
import { openStore } from '../../src/store/sqlite/open-store.js'
import type { Store } from '../../src/store/store.js'
import { makeSite } from '../store/records.js'
import { textIn, writeText } from '../support/stored-text.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const TEXT = '{"é":"of then \u2028 € 𝒳"}'
const shipped = versionOf(TEXT)

/** A store in which the program has kept a text for the sites one and two, and one has published another. */
async function kept() {
  const dataDir = temporaryFolder()
  const store = await openStore(dataDir)
  for (const site of [builtinSite, 'one', 'two']) await makeSite(store, site)
  await store.write(builtinSite, (tx) => tx.keepContent('rules', shipped, TEXT))
  const own = versionOf('[]', 'site')
  await store.write('one', (tx) => tx.keepContent('rules', own, '[]'))
  return { dataDir, store, own }
}

describe('kept content', () => {
  it('is found by kind and version, by another process too, in the very bytes', async () => {
    const { dataDir, store } = await kept()
    expect(shipped).toMatch(/^builtin@[0-9a-f]{16}$/)
    await store.close()
    const find = storedContent(await openStore(dataDir))
    expect(await find('one', 'rules', shipped)).toBe(TEXT)
    expect(await find('one', 'catalog', shipped)).toBeNull()
  })

  it('of a site is found by no other one', async () => {
    const { store, own } = await kept()
    const find = storedContent(store)
    expect([await find('one', 'rules', own), await find('two', 'rules', own)]).toEqual(['[]', null])
  })

  it.each([
    ['cut short', TEXT.slice(0, 5)],
    ['empty', ''],
    ['edited', TEXT.replace('then', 'now')],
    ['no longer UTF-8', Buffer.from([0xff, 0xfe])],
  ])('that is %s is neither served nor overwritten', async (_, damage) => {
    const { dataDir, store } = await kept()
    writeText(dataDir, { kind: 'rules', version: shipped }, damage)
    const finding = storedContent(store)('one', 'rules', shipped)
    await expect(finding).rejects.toThrow(DamagedContent)
    await expect(finding).rejects.toThrow(`DATA_DIR: rules ${shipped} is damaged: restore a backup`)
    await expect(keepAgain(store)).rejects.toThrow(`rules ${shipped}`)
    expect(textIn(dataDir, { kind: 'rules', version: shipped })).not.toBe(TEXT)
  })

  it.each(['../../../etc/passwd', 'builtin@../../x', "' or 1=1 --", '%', '', '.', '\u{10ffff}'])(
    'is never found under what is no version: %j',
    async (version) => {
      const { store } = await kept()
      expect(await storedContent(store)('one', 'rules', version)).toBeNull()
    },
  )
})

const keepAgain = (store: Store): Promise<void> =>
  store.write(builtinSite, (tx) => tx.keepContent('rules', shipped, TEXT))
