import type { DatabaseSync } from 'node:sqlite'
import { createDatabase, databaseFile, inspect, isThere } from './database-file.js'
import { lockFolder } from './folder-lock.js'
import { kyselyStore } from '../kysely-store.js'
import { migrate } from '../migrate.js'
import { kyselyOf, openFile, opening } from './sqlite.js'
import type { Store } from '../store.js'

// A long backup makes the write-ahead log long. SQLite cuts its file to this size afterwards.
const LOG_BYTES_MAX = 16_777_216

/**
 * Opens the store in `candour.db` under `dataDir`. A missing folder or database is made. Until the store is closed, no
 * other process can open it, though any process may back it up.
 *
 * @throws {StoreRefused} where the database must not be used; it is left as it is
 * @throws {StoreUnavailable} where the database cannot be reached
 */
export async function openStore(dataDir: string): Promise<Store> {
  const unlock = await lockFolder(dataDir)
  try {
    const file = databaseFile(dataDir)
    if (!(await isThere(file))) await createDatabase(file)
    return await storeIn(file, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function storeIn(file: string, unlock: () => void): Promise<Store> {
  const forWrites = await openFile(file)
  await inspect(forWrites, file)
  await opening(file, () => {
    forWrites.exec(`pragma journal_mode = wal; pragma journal_size_limit = ${LOG_BYTES_MAX}`)
  })
  const writing = kyselyOf(forWrites, file)
  await opening(file, () => migrate(writing))
  const forReads = await openFile(file)
  forReads.exec('pragma query_only = on')
  const reading = kyselyOf(forReads, file)

  async function close(): Promise<void> {
    // The connection is free once the running writes have ended.
    await writing.connection().execute(async () => {
      emptyLog(forWrites)
      await Promise.all([reading.destroy(), writing.destroy()])
      unlock()
    })
  }

  return kyselyStore({ reading, writing, close })
}

/** Moves the log into the database, so that a closed one is one file. Where this fails, the log stays beside it. */
function emptyLog(database: DatabaseSync): void {
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // The disk may be full.
  }
}
