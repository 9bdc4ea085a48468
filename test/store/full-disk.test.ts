import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kyselyStore } from '../../src/store/kysely-store.js'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { kyselyOf, openFile } from '../../src/store/sqlite/sqlite.js'
import { StoreUnavailable } from '../../src/store/store-errors.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { fillSite, readAll } from './records.js'

it('a write that fills the disk says that the store is unavailable, and nothing of it is left', async () => {
  const dataDir = temporaryFolder()
  const store = await openStore(dataDir)
  await fillSite(store, 'one')
  await store.close()

  const file = join(dataDir, 'candour.db')
  const database = await openFile(file)
  database.exec('pragma max_page_count = 40')
  const db = kyselyOf(database, file)
  const full = kyselyStore({ reading: db, writing: db, close: () => db.destroy() })
  const before = await readAll(full)
  for (const version of ['v2', 'v3']) {
    const writing = full.write('one', async (tx) => {
      await tx.keepContent('rules', version, 'small')
      await tx.keepContent('catalog', version, 'x'.repeat(200_000))
    })
    await expect(writing).rejects.toThrow(StoreUnavailable)
    await expect(writing).rejects.toMatchObject({ code: 'SQLITE_FULL', file })
  }
  expect(await readAll(full)).toEqual(before)
  await full.write('one', (tx) => tx.keepContent('rules', 'v2', 'small'))
  await full.close()
})
