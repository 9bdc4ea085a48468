import { databaseFile, inspect, isThere } from './database-file.js'
import { readsOf } from '../reads.js'
import { kyselyOf, openFile } from './sqlite.js'
import type { Reads } from '../store.js'

/**
 * Runs `read` on the store under `dataDir` without writing. The service may be running.
 *
 * @throws {Error} of one line, where there is no database
 * @throws {StoreRefused | StoreUnavailable} as `openStore` does, a running service apart
 */
export async function withReads<T>(dataDir: string, read: (reads: Reads) => Promise<T>): Promise<T> {
  const file = databaseFile(dataDir)
  if (!(await isThere(file))) throw new Error(`DATA_DIR: there is no ${file}`)
  const database = await openFile(file)
  await inspect(database, file)
  database.exec('pragma query_only = on')
  const db = kyselyOf(database, file)
  try {
    return await read(readsOf(db))
  } finally {
    await db.destroy()
  }
}
