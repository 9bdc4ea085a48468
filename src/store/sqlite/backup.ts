import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { databaseFile, hasLog, inspect, isThere } from './database-file.js'
import { createWhole } from '../files.js'
import { lockFolder } from './folder-lock.js'
import { openFile } from './sqlite.js'
import { sayFault, StoreRefused } from '../store-errors.js'

/**
 * Writes the database under `dataDir`, as it is at one moment, to a new file `target` that no other user may read. The
 * service may be running. When the promise resolves, the copy is checked and on disk.
 *
 * @throws {Error} of one line, where there is no database or `target` exists
 * @throws {StoreRefused} where the database is damaged
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  const file = databaseFile(dataDir)
  if (!(await isThere(file))) throw new Error(`DATA_DIR: there is no ${file} to back up`)
  if (existsSync(target)) throw new Error(`there is a file ${target} already`)
  const database = await openFile(file)
  try {
    await createWhole(target, async (temporary) => {
      database.prepare('vacuum into ?').run(temporary)
      await checkCopy(temporary)
    })
  } finally {
    database.close()
  }
}

/**
 * Makes the database under `dataDir` from a file that `backUp` wrote. Where it throws, it has changed nothing.
 *
 * @throws {Error} of one line, where there is a database already, and where the backup is damaged, foreign or newer
 * @throws {StoreRefused} in-use, where the service runs
 */
export async function restore(backup: string, dataDir: string): Promise<void> {
  if (hasLog(backup)) {
    throw new Error(`${backup} is a database that was in use, not a backup: make one with back-up`)
  }
  const unlock = await lockFolder(dataDir)
  try {
    const file = databaseFile(dataDir)
    if (await isThere(file)) throw new Error(`DATA_DIR: there is a ${file} already: move it away first`)
    await createWhole(file, async (temporary) => {
      copyFileSync(backup, temporary)
      chmodSync(temporary, 0o600)
      await checkCopy(temporary).catch((error: unknown) => {
        if (error instanceof StoreRefused)
          throw new Error(`${backup} ${sayFault(error.fault)}`, { cause: error })
        throw error
      })
    })
  } finally {
    unlock()
  }
}

async function checkCopy(file: string): Promise<void> {
  const database = await openFile(file)
  try {
    await inspect(database, file)
  } finally {
    database.close()
  }
}
