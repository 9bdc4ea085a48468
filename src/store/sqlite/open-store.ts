import type { DatabaseSync } from 'node:sqlite'
import { createDatabase, databaseFile, inspect, isThere } from './database-file.js'
import { lockFolder } from './folder-lock.js'
import { kyselyStore } from '../kysely-store.js'
import { migrate } from '../migrate.js'
import { kyselyOf, openFile, opening } from './sqlite.js'
import type { Store } from '../store.js'

// A long backup makes the write-ahead log long; this much of it stays on the disk.
const LOG_BYTES_MAX = 16_777_216

/**
 * The store in `candour.db` under `dataDir`, both made where there is none. Until it is closed no other process can open
 * it, though any may back it up. Throws `StoreRefused` for a database that must not be used, and leaves it as it is;
 * throws `StoreUnavailable` where it cannot be reached.
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
    // It gets the connection when the writes that run have ended.
    await writing.connection().execute(async () => {
      emptyLog(forWrites)
      await Promise.all([reading.destroy(), writing.destroy()])
      unlock()
    })
  }

  return kyselyStore({ reading, writing, close })
}

/** So that a closed database is one file. Where it fails the log stays beside it, and nothing is lost. */
function emptyLog(database: DatabaseSync): void {
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // A full disk, say.
  }
}
